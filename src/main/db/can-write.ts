import fs from 'node:fs';
import path from 'node:path';
import type { Database } from './database.ts';

/** Can we write and sync a file beside the database, and does nobody else hold the database? Answers at once. */
export function canWrite(db: Database, folder: string): boolean {
  const probe = path.join(folder, 'write-probe');
  const busyTimeoutMs = Number(db.pragma('busy_timeout', { simple: true }));
  try {
    fs.writeFileSync(probe, 'probe', { flush: true });
    db.pragma('busy_timeout = 0');
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return true;
  } catch {
    return false;
  } finally {
    db.pragma(`busy_timeout = ${busyTimeoutMs}`);
    fs.rmSync(probe, { force: true });
  }
}
