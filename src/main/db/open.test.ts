import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from './migrations/index.ts';
import type { Migration } from './migrate.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open.ts';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-db-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const one: Migration = {
  version: 1,
  name: 'one',
  up: (db) => db.exec('CREATE TABLE notes (text TEXT NOT NULL) STRICT'),
};
const two: Migration = { version: 2, name: 'two', up: (db) => db.exec('ALTER TABLE notes ADD COLUMN more TEXT') };
const broken: Migration = {
  version: 2,
  name: 'broken',
  up: (db) => {
    db.exec('DROP TABLE notes');
    throw new Error('half way');
  },
};

const file = () => path.join(folder, 'till.db');

function opened(list: readonly Migration[]): Database {
  const result = openDatabase(file(), list);
  if (!result.ok) throw new Error(result.failure);
  return result.db;
}

describe('openDatabase', () => {
  it('syncs every commit, also when an existing WAL file is opened again', () => {
    opened([one]).close();
    const db = opened([one]);
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    db.close();
  });

  it('runs only what is missing, after a copy of what was there', () => {
    const before = opened([one]);
    before.exec(`INSERT INTO notes (text) VALUES ('kept')`);
    before.close();
    const after = opened([one, two]);
    expect(after.prepare('SELECT * FROM notes').all()).toEqual([{ text: 'kept', more: null }]);
    after.close();
    const copy = new Sqlite(`${file()}.before-2`, { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    expect(copy.prepare('SELECT text FROM notes').pluck().get()).toBe('kept');
    copy.close();
  });

  it('leaves the old version whole when a migration fails half way', () => {
    opened([one]).close();
    expect(() => openDatabase(file(), [one, broken])).toThrow('could not be opened');
    const db = opened([one]);
    expect(db.prepare('SELECT COUNT(*) FROM notes').pluck().get()).toBe(0);
    db.close();
  });

  it('refuses a database from the future and leaves every byte of it', () => {
    const future = opened([one]);
    future.pragma('user_version = 99');
    future.close();
    const before = fs.readFileSync(file());
    expect(openDatabase(file(), [one])).toMatchObject({ ok: false, failure: 'database-from-future' });
    expect(fs.readFileSync(file()).equals(before)).toBe(true);
  });

  it('says that a file is no database, and leaves it', () => {
    fs.writeFileSync(file(), 'a shopping list, and a long one: '.repeat(200));
    expect(openDatabase(file(), [one])).toMatchObject({ ok: false, failure: 'database-damaged' });
    expect(fs.readFileSync(file(), 'utf8')).toMatch(/^a shopping list/);
  });

  it('says that the folder cannot be written', () => {
    fs.writeFileSync(path.join(folder, 'blocked'), '');
    const result = openDatabase(path.join(folder, 'blocked', 'till.db'), [one]);
    expect(result).toMatchObject({ ok: false, failure: 'database-unwritable' });
  });

  it('has migrations that are all STRICT and numbered in order', () => {
    const db = opened(migrations);
    const loose = db
      .prepare(`SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all();
    expect(loose).toEqual([]);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    db.close();
  });
});
