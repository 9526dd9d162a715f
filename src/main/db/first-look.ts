import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';
import { type Progress, progressIn } from './history-store.ts';
import type { FoundLog } from './log/mine-log.ts';
import { readLog } from './log/read-log.ts';
import { type Marks, isBehind } from './marks/marks.ts';
import type { SalvageBase } from './salvage-base.ts';
import { isDamage, isDiskFull } from './storage-trouble.ts';

/** What is found of a database before anything is written. */
export type FirstLook =
  /** There is no database and nothing of one. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'from-future' }
  | {
      readonly kind: 'damaged';
      readonly base: SalvageBase;
      readonly log: FoundLog;
      /** The file is an older one, put back under the log of a newer. */
      readonly isPutBack: boolean;
    }
  | {
      readonly kind: 'whole';
      /** It is older than its marks say. */
      readonly isBehind: boolean;
    };

/**
 * Looks at a database and its log without write access. A damaged file, or one from a newer till, is not even touched.
 *
 * SQLite takes a broken frame for the end of the log and writes over the rest. So the log is read first
 * (docs/adr/0019).
 */
export function lookAt(file: string, latest: number, marks: Marks): FirstLook {
  const log = foundLog(file);
  const damaged = (base: SalvageBase, isPutBack = false) => ({ kind: 'damaged', base, log, isPutBack }) as const;
  if (!hasContent(file)) return log.state === 'empty' ? { kind: 'nothing' } : damaged('log-alone');
  try {
    if (versionOf(file) > latest) return { kind: 'from-future' };
    if (log.state === 'damaged') return damaged('with-log');
    const under = log.state === 'empty' ? 'its-own' : fileUnderLog(file, marks);
    if (under === 'older') return damaged('without-log', true);
    // The log is another till's work. It is kept, and nothing of it is taken.
    if (under === 'another') return { ...damaged('without-log', true), log: { ...log, found: [], behind: [] } };
    const progress = inspect(file);
    const behind = isBehind(progress, marks);
    if (hidesWork(log) && (behind || (progress && marks.of(progress.till).length === 0))) return damaged('with-log');
    return { kind: 'whole', isBehind: behind };
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    return damaged('with-log');
  }
}

/**
 * A transaction behind a broken frame was cut off while it was written, or it was kept and is damaged. Only a mark can
 * tell. Without any mark, the till believes the worse.
 */
function hidesWork({ behind }: FoundLog): boolean {
  return behind.some(({ pagesAfterCommit, isSound }) => pagesAfterCommit > 0 || !isSound);
}

/** Is there anything in the file? SQLite makes an empty one before it writes to it, and deletes the log beside it. */
export function hasContent(file: string): boolean {
  return (fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

export function foundLog(file: string): FoundLog {
  const log = `${file}-wal`;
  const bytes = hasContent(log) ? fs.readFileSync(log) : Buffer.alloc(0);
  return { ...readLog(bytes), bytes };
}

function versionOf(file: string): number {
  return reading(file, (db) => Number(db.pragma('user_version', { simple: true })));
}

/** @returns how far the till has come; `null` if the database is older than that count */
function inspect(file: string): Progress | null {
  return reading(file, (db) => {
    assertWhole(db);
    return progressIn(db);
  });
}

/**
 * Does the log belong to this file? If somebody put an older file under it, SQLite would make one database of pages of
 * two. The marks remember how far the file alone had come when the log was last written back into it.
 */
function fileUnderLog(file: string, marks: Marks): 'its-own' | 'older' | 'another' {
  const copy = `${file}.alone`;
  try {
    // Whatever lies there, a pipe for example, is nobody's.
    fs.rmSync(copy, { force: true, recursive: true });
    fs.copyFileSync(file, copy, fs.constants.COPYFILE_FICLONE);
    const alone = reading(copy, progressIn);
    const inFolder = marks.inFolder();
    if (inFolder && alone && inFolder.till !== alone.till) return 'another';
    const till = alone?.till ?? inFolder?.till ?? '';
    return marks.of(till).every(({ base }) => base <= (alone?.count ?? 0)) ? 'its-own' : 'older';
  } catch (cause) {
    // A full disk has no room for a copy. The other checks still hold.
    if (isDamage(cause) || isDiskFull(cause)) return 'its-own';
    throw cause;
  } finally {
    for (const part of ['', '-wal', '-shm']) fs.rmSync(copy + part, { force: true });
  }
}

function reading<T>(file: string, work: (db: Database) => T): T {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/**
 * Without this check, somebody would meet a broken page in the middle of a day. A row that breaks a rule of its table
 * is not a broken page: it is kept and shown. Of the operations, the indexes are checked too: what an index does not
 * find is never sent.
 */
export function assertWhole(db: Database): void {
  const found = [
    ...(db.pragma('quick_check') as readonly Record<string, unknown>[]),
    ...(hasOperations(db) ? (db.pragma('integrity_check(operations)') as readonly Record<string, unknown>[]) : []),
  ].map((row) => String(Object.values(row)[0]));
  const broken = found.some(
    (line) => line !== 'ok' && !/(?:constraint failed|NULL value|non-\w+ value) in /.test(line),
  );
  if (broken) throw new Sqlite.SqliteError('A check found broken pages', 'SQLITE_CORRUPT');
}

function hasOperations(db: Database): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'operations'`).get() !== undefined;
}
