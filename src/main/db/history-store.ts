import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';

/** How far a till has come. */
export type Progress = {
  /** The till's own id, drawn by chance when its database was made. */
  readonly till: string;
  /** Raised by every change of an operation. */
  readonly count: number;
  /** The number of the last operation that was made. */
  readonly operations: number;
};

/** What the database says of its own history. */
export type HistoryStore = {
  readonly progress: () => Progress;
  /** Raises the count to at least this. It is never lowered. */
  readonly raiseTo: (count: number) => void;
  /** Is what is unfinished to be read before it is sent, and has nobody seen to that yet? */
  readonly mustRead: () => boolean;
  readonly hasRead: () => void;
  /** From now on everything unfinished has to be read. */
  readonly readFirst: () => void;
};

const progressQuery = `
  SELECT till_id AS till, count, COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'operations'), 0) AS operations
  FROM till_history`;

export function createHistoryStore(db: Database): HistoryStore {
  const progress = db.prepare(progressQuery);
  const raise = db.prepare('UPDATE till_history SET count = MAX(count, @count)');
  const mustRead = db.prepare('SELECT must_read FROM till_history').pluck();
  const readFirst = db.prepare('UPDATE till_history SET must_read = 1');
  const hasRead = db.prepare('UPDATE till_history SET must_read = 0');
  return {
    progress: () => progress.get() as Progress,
    raiseTo: (count) => {
      raise.run({ count });
    },
    mustRead: () => mustRead.get() === 1,
    hasRead: () => {
      hasRead.run();
    },
    readFirst: () => {
      readFirst.run();
    },
  };
}

/** The same from a database that may be older than this count; `null` if it is. Throws SQLite's error for damage. */
export function progressIn(db: Database): Progress | null {
  try {
    return (db.prepare(progressQuery).get() as Progress | undefined) ?? null;
  } catch (cause) {
    if (cause instanceof Sqlite.SqliteError && cause.code === 'SQLITE_ERROR') return null;
    throw cause;
  }
}
