import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from '../database.ts';
import { assertWhole } from '../first-look.ts';
import { progressIn } from '../history-store.ts';
import { finishExchange, quarantineName, salvagedName } from '../quarantine.ts';
import type { FilesState, FilesWatch } from './files-watch.ts';

/** What was put back after somebody removed or replaced the files under the running till. */
export type Rescued = {
  /** Where what lay in their place is kept now; `null` if nothing lay there. */
  readonly foundFile: string | null;
};

/** All that an open database knows, secured beside its place, until the database is closed. */
export type Secured =
  /** A whole copy, made from the open files. */
  | { readonly kind: 'whole' }
  /** The files as they were found. The next opening judges them as it does after a kill. */
  | { readonly kind: 'as-found' };

type Parts = {
  readonly db: Database;
  readonly file: string;
  /** How far the till had come when it last looked. A copy that knows less is not whole. */
  readonly count: number;
};

const foundName = (file: string) => `${file}.found`;

/**
 * Secures what the open database knows, although its files are gone or changed. Throws if there is no room for it.
 *
 * As long as the files are only not in their place, SQLite still reads all of them. Where something else wrote into
 * them, SQLite would mix old pages and new ones.
 */
export function secure(state: Exclude<FilesState, 'in-place'>, { db, file, count }: Parts): Secured {
  if (state !== 'changed') {
    const whole = salvagedName(file);
    fs.rmSync(whole, { force: true });
    try {
      db.prepare('VACUUM INTO @target').run({ target: whole });
      assertKnows(whole, count);
      return { kind: 'whole' };
    } catch (cause) {
      fs.rmSync(whole, { force: true });
      if (state === 'moved' || !(cause instanceof Sqlite.SqliteError)) throw cause;
    }
  }
  // Closing would write our log into a file that is not ours. So both are kept as they are now.
  for (const part of ['', '-wal']) {
    if (fs.existsSync(file + part)) fs.copyFileSync(file + part, foundName(file) + part);
  }
  return { kind: 'as-found' };
}

function assertKnows(copy: string, count: number): void {
  const db = new Sqlite(copy, { readonly: true });
  try {
    assertWhole(db);
    if ((progressIn(db)?.count ?? 0) < count) throw new Sqlite.SqliteError('The copy is older', 'SQLITE_CORRUPT');
  } finally {
    db.close();
  }
}

/** Closes the database and puts in its place what was secured. */
export function closeAndPutBack(
  secured: Secured,
  { db, file, watch }: Omit<Parts, 'count'> & { watch: FilesWatch },
): Rescued {
  if (secured.kind === 'as-found') {
    watch.stop();
    db.close();
    putFound(file);
    return { foundFile: null };
  }
  const quarantine = quarantineName(file);
  // SQLite deletes the log by its path when it closes. A log that is not ours would be gone.
  const found = (['', '-wal'] as const).filter((part) => fs.existsSync(file + part) && !watch.isOpened(part));
  for (const part of found) fs.renameSync(file + part, quarantine + part);
  watch.stop();
  db.close();
  for (const part of ['', '-wal', '-shm']) fs.rmSync(file + part, { force: true });
  finishExchange(file);
  return { foundFile: found.length > 0 ? quarantine : null };
}

/** The database's own file is written over in place. It stays the file by which the till knows its folder. */
function putFound(file: string): void {
  const found = foundName(file);
  for (const part of ['', '-wal']) {
    if (fs.existsSync(found + part)) fs.copyFileSync(found + part, file + part);
    else fs.rmSync(file + part, { force: true });
    fs.rmSync(found + part, { force: true });
  }
}
