import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { type OpenFailure, openFailureOf } from './open.ts';

/** A hold on a data folder that ends with the process, however it ends. */
export type FolderLock = { readonly release: () => void };

type Locked =
  | { readonly ok: true; readonly lock: FolderLock }
  | { readonly ok: false; readonly failure: OpenFailure | 'already-running' };

/**
 * Makes this process the only one at work on a data folder, which is made where there is none. Nothing else is touched.
 *
 * An open exclusive transaction is a lock that the operating system itself takes away from a killed process, on every
 * system that SQLite knows. Two tills on one folder would both send what is in it. A folder that cannot be locked is not
 * worked on either: nobody could tell who else is.
 *
 * The lock is the process's: reading `till.lock` by any other means than SQLite, and closing it, would give it up
 * ("How To Corrupt An SQLite Database File", 2.2).
 */
export function lockFolder(dataDir: string): Locked {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const db = new Sqlite(path.join(dataDir, 'till.lock'), { timeout: 0 });
    try {
      db.exec('BEGIN EXCLUSIVE');
    } catch (cause) {
      db.close();
      throw cause;
    }
    return { ok: true, lock: { release: () => db.close() } };
  } catch (cause) {
    const isTaken = cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_BUSY');
    return { ok: false, failure: isTaken ? 'already-running' : openFailureOf(cause) };
  }
}
