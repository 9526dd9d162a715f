import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';
import { latestVersion, migrate, type Migration } from './migrate.ts';
import { finishExchange } from './quarantine.ts';
import { type SalvageReport, salvageDatabase } from './salvage.ts';
import { syncLog } from './sync-log.ts';
import { errorCodeOf, isDamage, isDiskFull } from './storage-trouble.ts';

export type OpenFailure = 'database-from-future' | 'database-damaged' | 'database-unwritable' | 'disk-full';

export type OpenedDatabase =
  | {
      readonly ok: true;
      readonly db: Database;
      /** What came over from a damaged file that was found here; `null` if the file was whole. */
      readonly salvaged: SalvageReport | null;
    }
  | { readonly ok: false; readonly failure: OpenFailure; readonly path: string };

/**
 * Opens the till's database, and creates or migrates it. A damaged one is moved aside, and what can be read comes over.
 *
 * @returns the open database, or why it cannot be used; a refused file stays as it was found
 */
export function openDatabase(file: string, migrations: readonly Migration[]): OpenedDatabase {
  const opened = openWhole(file, migrations);
  if (opened.ok || opened.failure !== 'database-damaged') return opened;
  try {
    const salvaged = salvageDatabase(file, migrations);
    if (salvaged === null) return opened;
    const again = openWhole(file, migrations);
    return again.ok ? { ...again, salvaged } : again;
  } catch (cause) {
    return { ok: false, failure: openFailureOf(cause), path: file };
  }
}

function openWhole(file: string, migrations: readonly Migration[]): OpenedDatabase {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    finishExchange(file);
    if (fs.existsSync(file) && inspect(file) > latestVersion(migrations)) {
      return { ok: false, failure: 'database-from-future', path: file };
    }
    const db = new Sqlite(file);
    try {
      setPragmas(db);
      migrate(db, migrations, file);
      assertWritable(db);
      syncLog(db, file);
    } catch (cause) {
      db.close();
      throw cause;
    }
    return { ok: true, db, salvaged: null };
  } catch (cause) {
    return { ok: false, failure: openFailureOf(cause), path: file };
  }
}

/** The version, read without write access. A damaged file, or one from a newer till, is not even touched. */
function inspect(file: string): number {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    assertWhole(db);
    return Number(db.pragma('user_version', { simple: true }));
  } finally {
    db.close();
  }
}

/**
 * Once the cashier was told of a write, it must survive a power cut. In WAL mode only `synchronous=FULL` syncs on every
 * commit. A re-opened file starts at the compiled-in default, so we set the value and read it back each time.
 */
function setPragmas(db: Database): void {
  const wanted = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, busy_timeout: 5000, secure_delete: 1 };
  for (const [name, value] of Object.entries(wanted)) {
    db.pragma(`${name} = ${value}`);
    const actual: unknown = db.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`SQLite keeps ${name} at ${String(actual)}, not at ${value}`);
  }
  // On macOS a plain fsync leaves data in the drive's own cache; elsewhere this is a no-op.
  db.pragma('fullfsync = 1');
}

/**
 * Without this check, somebody would meet a broken page in the middle of a day. A row that breaks a rule of its table
 * is not a broken page: it is kept and shown.
 */
function assertWhole(db: Database): void {
  const found = db.pragma('quick_check') as readonly { readonly quick_check: string }[];
  const broken = found.some(
    ({ quick_check: line }) => line !== 'ok' && !/(?:constraint failed|NULL value|non-\w+ value) in /.test(line),
  );
  if (broken) throw new Sqlite.SqliteError('quick_check found broken pages', 'SQLITE_CORRUPT');
}

/** SQLite opens a file on a read-only disk without a word, and fails only at the first write. */
function assertWritable(db: Database): void {
  db.exec('BEGIN IMMEDIATE; ROLLBACK');
}

/** What to tell a person about a failure to open. Throws if no person can do anything about it. */
export function openFailureOf(cause: unknown): OpenFailure {
  if (isDiskFull(cause)) return 'disk-full';
  if (isDamage(cause)) return 'database-damaged';
  const code = errorCodeOf(cause);
  const unwritable = [
    'SQLITE_CANTOPEN',
    'SQLITE_READONLY',
    'SQLITE_IOERR',
    'SQLITE_BUSY',
    'EIO',
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOTDIR',
    'EEXIST',
  ];
  if (unwritable.some((prefix) => code.startsWith(prefix))) return 'database-unwritable';
  throw new Error('The database could not be opened', { cause });
}
