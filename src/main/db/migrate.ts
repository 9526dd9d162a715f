import fs from 'node:fs';
import type { Database } from './database.ts';

/** One step of the schema. A migration that has shipped is never changed; the next one puts it right. */
export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly up: (db: Database) => void;
};

export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings the schema up to the latest version, with one transaction for each migration.
 *
 * `user_version` is set in the same transaction. So a killed process leaves either the whole old version or the whole
 * new one. An existing database is first copied beside itself.
 *
 * @param file the file of the database; the copy is `<file>.before-<version>`
 */
export function migrate(db: Database, migrations: readonly Migration[], file: string): void {
  assertOrdered(migrations);
  const current = Number(db.pragma('user_version', { simple: true }));
  const pending = migrations.filter((migration) => migration.version > current);
  if (pending.length === 0) return;
  if (current > 0 && file !== ':memory:') copyBeforeMigrating(db, `${file}.before-${latestVersion(migrations)}`);
  withoutForeignKeys(db, () => {
    for (const migration of pending) {
      db.transaction(() => {
        migration.up(db);
        db.pragma(`user_version = ${migration.version}`);
      }).immediate();
    }
  });
}

/**
 * A migration may make a table anew, and its rows must not vanish with the old one. SQLite takes this switch only
 * outside a transaction ("Making Other Kinds Of Table Schema Changes", step 1).
 */
function withoutForeignKeys(db: Database, work: () => void): void {
  const before = Number(db.pragma('foreign_keys', { simple: true }));
  db.pragma('foreign_keys = 0');
  try {
    work();
  } finally {
    db.pragma(`foreign_keys = ${before}`);
  }
}

/**
 * `VACUUM INTO` also copies what is still in the WAL; a plain copy of the file would miss that. Thanks to the rename
 * the copy is whole or absent.
 */
function copyBeforeMigrating(db: Database, copy: string): void {
  const unfinished = `${copy}.part`;
  fs.rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO @target').run({ target: unfinished });
  fs.renameSync(unfinished, copy);
}

function assertOrdered(migrations: readonly Migration[]): void {
  const wrong = migrations.find((migration, index) => migration.version !== index + 1);
  if (wrong) throw new Error(`Migration ${wrong.name} is number ${wrong.version} but not at that place in the list`);
}
