import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeFolder } from './files/make-folder.ts';
import type { Database } from './database.ts';
import { foundLog, lookAt } from './first-look.ts';
import { writeLogBack } from './log/write-log-back.ts';
import { type Marks, noMarks } from './marks/marks.ts';
import { latestVersion, migrate, type Migration } from './migrate.ts';
import { finishExchange } from './quarantine.ts';
import { type SalvageReport, salvageDatabase } from './salvage.ts';
import { syncLog } from './sync-log.ts';
import { errorCodeOf, isDamage, isDiskFull, pathOf } from './storage-trouble.ts';

export type OpenFailure = 'database-from-future' | 'database-damaged' | 'database-unwritable' | 'disk-full';

export type OpenedDatabase =
  | {
      readonly ok: true;
      readonly db: Database;
      /** What came over from a damaged file that was found here; `null` if the file was whole. */
      readonly salvaged: SalvageReport | null;
      /** The data is older than the till's marks say: somebody put it back, or a part of it is gone. */
      readonly isBehind: boolean;
    }
  | { readonly ok: false; readonly failure: OpenFailure; readonly path: string };

/**
 * Opens the till's database, and creates or migrates it. A damaged one is moved aside, and what can be read comes over.
 *
 * @returns the open database, or why it cannot be used; a refused file stays as it was found
 */
export function openDatabase(file: string, migrations: readonly Migration[], marks: Marks = noMarks): OpenedDatabase {
  try {
    makeFolder(path.dirname(file));
    finishExchange(file);
    const look = lookAt(file, latestVersion(migrations), marks);
    if (look.kind === 'from-future') return { ok: false, failure: 'database-from-future', path: file };
    const isBehind = look.kind === 'damaged' ? look.isPutBack : look.kind === 'whole' && look.isBehind;
    const db = look.kind === 'damaged' ? null : openUnlessDamaged(file, migrations);
    if (db) return { ok: true, db, salvaged: null, isBehind };
    const found = look.kind === 'damaged' ? look : { base: 'with-log' as const, log: foundLog(file) };
    const salvaged = salvageDatabase(file, migrations, { ...found, marks });
    if (salvaged === null) return { ok: false, failure: 'database-damaged', path: file };
    return { ok: true, db: openWhole(file, migrations), salvaged, isBehind };
  } catch (cause) {
    return { ok: false, failure: openFailureOf(cause), path: pathOf(cause) ?? file };
  }
}

/** Some damage shows only when the file is written to. */
function openUnlessDamaged(file: string, migrations: readonly Migration[]): Database | null {
  try {
    return openWhole(file, migrations);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    return null;
  }
}

function openWhole(file: string, migrations: readonly Migration[]): Database {
  const db = new Sqlite(file);
  try {
    setPragmas(db);
    migrate(db, migrations, file);
    assertWritable(db);
    syncLog(db, file);
    // A short log is soon read, and a broken bit in it harms little.
    writeLogBack(db);
    return db;
  } catch (cause) {
    db.close();
    throw cause;
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
    'EISDIR',
    'ERR_FS_EISDIR',
    'ELOOP',
    'EFTYPE',
  ];
  if (unwritable.some((prefix) => code.startsWith(prefix))) return 'database-unwritable';
  throw new Error('The database could not be opened', { cause });
}
