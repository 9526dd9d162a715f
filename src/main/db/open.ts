import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';
import { latestVersion, migrate, type Migration } from './migrate.ts';
import { errorCodeOf, isDiskFull } from './storage-trouble.ts';

export type OpenFailure = 'database-from-future' | 'database-damaged' | 'database-unwritable' | 'disk-full';

export type OpenedDatabase =
  | { readonly ok: true; readonly db: Database }
  | { readonly ok: false; readonly failure: OpenFailure; readonly path: string };

/**
 * Opens the till's database, creating or migrating it.
 *
 * @returns the open database, or why it cannot be used; a file that is refused is left as it was found.
 */
export function openDatabase(file: string, migrations: readonly Migration[]): OpenedDatabase {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    if (fs.existsSync(file) && readVersion(file) > latestVersion(migrations)) {
      return { ok: false, failure: 'database-from-future', path: file };
    }
    const db = new Sqlite(file);
    try {
      setPragmas(db);
      migrate(db, migrations, file);
      assertWritable(db);
    } catch (cause) {
      db.close();
      throw cause;
    }
    return { ok: true, db };
  } catch (cause) {
    return { ok: false, failure: openFailureOf(cause), path: file };
  }
}

/** The version is read without write access, so that a file from a newer till is not even touched. */
function readVersion(file: string): number {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true });
  try {
    return Number(db.pragma('user_version', { simple: true }));
  } finally {
    db.close();
  }
}

/**
 * A write that the cashier was told of must survive a power cut. In WAL mode only `synchronous=FULL` syncs on every
 * commit, and a re-opened file starts at the compiled-in default, so it is set, and read back, each time.
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

/** SQLite opens a file on a read-only disk without a word, and fails at the first write. */
function assertWritable(db: Database): void {
  db.exec('BEGIN IMMEDIATE; ROLLBACK');
}

/** What a person is told of a failure to open; throws what is none of theirs to mend. */
export function openFailureOf(cause: unknown): OpenFailure {
  if (isDiskFull(cause)) return 'disk-full';
  const code = errorCodeOf(cause);
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'database-damaged';
  const unwritable = [
    'SQLITE_CANTOPEN',
    'SQLITE_READONLY',
    'SQLITE_IOERR',
    'SQLITE_BUSY',
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOTDIR',
    'EEXIST',
  ];
  if (unwritable.some((prefix) => code.startsWith(prefix))) return 'database-unwritable';
  throw new Error('The database could not be opened', { cause });
}
