import type { Migration } from '../migrate.ts';

/** Who may work at this till, and what it was told at its first start. */
export const staffAndSettings: Migration = {
  version: 1,
  name: 'staff-and-settings',
  up: (db) =>
    db.exec(`
      CREATE TABLE settings (
        key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE staff (
        code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        role TEXT NOT NULL CHECK (role IN ('cashier', 'manager')),
        pin_hash TEXT NOT NULL CHECK (pin_hash LIKE '$argon2id$%')
      ) STRICT, WITHOUT ROWID;

      -- By the code that was typed, whoever it belongs to: were codes without an owner not counted, counting would
      -- tell which codes have one.
      CREATE TABLE sign_in_tries (
        code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
        failed_tries INTEGER NOT NULL CHECK (failed_tries >= 0),
        lock_left_ms INTEGER NOT NULL DEFAULT 0 CHECK (lock_left_ms >= 0)
      ) STRICT;

      CREATE INDEX sign_in_locks ON sign_in_tries (lock_left_ms) WHERE lock_left_ms > 0;
    `),
};
