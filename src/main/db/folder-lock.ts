import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { type OpenFailure, openFailureOf } from './open.ts';

/** A hold on a data folder. It ends with the process, however the process ends. */
export type FolderLock = { readonly release: () => void };

type Locked =
  | { readonly ok: true; readonly lock: FolderLock }
  | { readonly ok: false; readonly failure: OpenFailure | 'already-running' };

/**
 * Makes this process the only one that works on a data folder. Makes the folder if it is missing, and touches nothing
 * else.
 *
 * The lock is an open exclusive transaction. If the process is killed, the operating system itself takes the lock away,
 * on every system that SQLite knows. Without a lock, two tills on one folder would both send what is in it. We do not
 * work on a folder that cannot be locked either, because nobody could tell who else works on it.
 *
 * The lock belongs to the process. If this process opened and closed `till.lock` by any other means than SQLite, the
 * lock would be gone ("How To Corrupt An SQLite Database File", 2.2).
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
