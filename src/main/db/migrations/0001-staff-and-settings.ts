import type { Migration } from '../migrate.ts';

/** The people who may work at this till, and what the till was told at its first start. */
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

      -- Counted by the code that was typed, also for codes that belong to nobody. Otherwise the count would tell
      -- which codes exist.
      CREATE TABLE sign_in_tries (
        code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
        failed_tries INTEGER NOT NULL CHECK (failed_tries >= 0),
        lock_left_ms INTEGER NOT NULL DEFAULT 0 CHECK (lock_left_ms >= 0)
      ) STRICT;

      CREATE INDEX sign_in_locks ON sign_in_tries (lock_left_ms) WHERE lock_left_ms > 0;
    `),
};
