import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** A hold on a data folder that ends with the process, however it ends. */
export type FolderLock = { readonly release: () => void };

/**
 * Makes this process the only one at work on a data folder; `null` when another is.
 *
 * An open exclusive transaction is a lock that the operating system itself takes away from a killed process, on every
 * system that SQLite knows. Two tills on one folder would both send what is in it.
 */
export function lockFolder(dataDir: string): FolderLock | null {
  const db = new Sqlite(path.join(dataDir, 'till.lock'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return { release: () => db.close() };
  } catch (cause) {
    db.close();
    if (cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_BUSY')) return null;
    throw cause;
  }
}
