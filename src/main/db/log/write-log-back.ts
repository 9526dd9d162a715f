import type { Database } from '../database.ts';
import { storageTroubleOf } from '../storage-trouble.ts';

/**
 * Writes the log back into the database and cuts it off, unless somebody else reads the database just now. Never waits.
 *
 * Throws SQLite's error if the disk fails. A full disk or a lock is no failure: the log then simply stays.
 *
 * @returns whether the log is empty now
 */
export function writeLogBack(db: Database): boolean {
  const busyTimeoutMs = Number(db.pragma('busy_timeout', { simple: true }));
  try {
    db.pragma('busy_timeout = 0');
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    return result?.busy === 0;
  } catch (cause) {
    const trouble = storageTroubleOf(cause);
    if (trouble === 'disk-full' || trouble === 'storage-busy') return false;
    throw cause;
  } finally {
    db.pragma(`busy_timeout = ${busyTimeoutMs}`);
  }
}
