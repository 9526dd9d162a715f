import fs from 'node:fs';
import type { Database } from './database.ts';

/**
 * Writes the log of a just opened database once more, unchanged, and syncs it (docs/adr/0012).
 *
 * After a failed sync some bytes never reached the disk, but the system reads them back as if they had. After this,
 * everything that was found in the log is on the disk, or this throws. The write lock is held meanwhile, because only
 * its holder may touch the log.
 */
export function syncLog(db: Database, file: string): void {
  const log = `${file}-wal`;
  db.exec('BEGIN IMMEDIATE');
  try {
    if (!fs.existsSync(log)) return;
    const bytes = fs.readFileSync(log);
    const target = fs.openSync(log, 'r+');
    try {
      fs.writeSync(target, bytes, 0, bytes.length, 0);
      fs.fsyncSync(target);
    } finally {
      fs.closeSync(target);
    }
  } finally {
    db.exec('ROLLBACK');
  }
}
