import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';

/** Opens a database that nobody works on, for a moment. */
export function withDatabase(file: string, work: (db: Database) => void): void {
  const db = new Sqlite(file, { fileMustExist: true });
  try {
    work(db);
  } finally {
    db.close();
  }
}
