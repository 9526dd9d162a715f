import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeFolder } from './files/make-folder.ts';
import { type OpenFailure, openFailureOf } from './open.ts';
import { errorCodeOf, isDiskFull, pathOf } from './storage-trouble.ts';
import { findWrongKind } from './wrong-kind.ts';

/** A hold on a data folder. It ends with the process, however the process ends. */
export type FolderLock = { readonly release: () => void };

export type Locked =
  | { readonly ok: true; readonly lock: FolderLock }
  | { readonly ok: false; readonly failure: LockFailure; readonly path: string };

/**
 * - `folder-cannot-be-made`: there is no such folder, and it cannot be made.
 * - `wrong-kind`: something in it cannot be what its name says.
 */
type LockFailure = OpenFailure | 'already-running' | 'folder-cannot-be-made' | 'wrong-kind';

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
  const refused = (failure: LockFailure, at: string) => ({ ok: false, failure, path: at }) as const;
  try {
    makeFolder(dataDir);
  } catch (cause) {
    return refused(isDiskFull(cause) ? 'disk-full' : 'folder-cannot-be-made', dataDir);
  }
  const file = path.join(dataDir, 'till.lock');
  try {
    const wrong = findWrongKind(dataDir);
    return wrong === null ? { ok: true, lock: take(file) } : refused('wrong-kind', wrong);
  } catch (cause) {
    const isTaken = errorCodeOf(cause).startsWith('SQLITE_BUSY');
    return isTaken ? refused('already-running', dataDir) : refused(openFailureOf(cause), pathOf(cause) ?? file);
  }
}

function take(file: string): FolderLock {
  try {
    return takeOnce(file);
  } catch (cause) {
    if (errorCodeOf(cause) !== 'SQLITE_NOTADB') throw cause;
    // There is nothing in the file that could be lost. It is the lock on it that counts, so it stays the same file.
    fs.truncateSync(file);
    return takeOnce(file);
  }
}

function takeOnce(file: string): FolderLock {
  const db = new Sqlite(file, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    db.close();
    throw cause;
  }
  return { release: () => db.close() };
}
