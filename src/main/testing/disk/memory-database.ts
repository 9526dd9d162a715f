import Sqlite from 'better-sqlite3';
import type { Database } from '../../db/database.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';

/** Migrated once: to migrate anew takes longer than most tests. */
const image = migratedImage();

/** A database of a till, in memory. */
export function memoryDatabase(): Database {
  const db = new Sqlite(image);
  db.pragma('foreign_keys = 1');
  return db;
}

function migratedImage(): Buffer {
  const db = new Sqlite(':memory:');
  migrate(db, migrations, ':memory:');
  const copy = db.serialize();
  db.close();
  return copy;
}
