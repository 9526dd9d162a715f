import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import type { Database } from '../db/database.ts';
import { type DirectoryStore, type KeptDetails, createDirectoryStore } from './directory-store.ts';

let db: Database;
let directory: DirectoryStore;
let now = 1000;

beforeEach(() => {
  now = 1000;
  db = new Sqlite(':memory:');
  migrate(db, migrations, ':memory:');
  directory = createDirectoryStore(db, { now: () => now }, '91');
});

const lin = {
  key: 'c7',
  customerId: 7,
  firstName: 'Mariam',
  lastName: 'Al-Haddad',
  identifiers: [
    { type: 'mobile', value: '919845012345' },
    { type: 'email', value: 'mariam@example.org' },
    { type: 'cardnumber', value: 'TS00041' },
  ],
  fetchedAtMs: 900,
};

const found = (text: string) => directory.search(text, 10).map(({ key }) => key);

describe('search', () => {
  it.each([
    'mar',
    'MARIAM',
    'haddad',
    'al-had',
    'mariam haddad',
    '9845',
    '919845',
    '+91 98450',
    '٩٨٤٥٠',
    '98450 12345',
    'mariam@ex',
    'ts0004',
    'TS00041',
  ])('finds a kept customer by "%s"', (text) => {
    directory.keep(lin);
    expect(found(text)).toEqual(['c7']);
  });

  it.each(['', '   ', '"', '*', 'zz', '0045', 'AND', 'mariam zz'])('finds nobody by "%s"', (text) => {
    directory.keep(lin);
    expect(found(text)).toEqual([]);
  });

  it.each(['kl-204', 'KL-204.7', 'kl', '204.7'])('finds an id written with dashes by "%s"', (text) => {
    directory.keep({ ...lin, identifiers: [{ type: 'externalId', value: 'KL-204.7' }] });
    expect(found(text)).toEqual(['c7']);
  });

  it('forgets the words of a customer that changed or went', () => {
    directory.keep(lin);
    directory.keep({ ...lin, firstName: 'Huda', identifiers: [], details: unread });
    expect(found('mariam')).toEqual([]);
    expect(found('huda')).toEqual(['c7']);
    directory.forget('c7');
    expect(found('huda')).toEqual([]);
  });

  it('uses the index for a short prefix and sorts nothing', () => {
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT customers.* FROM customer_search
         JOIN customers ON customers.rowid = customer_search.rowid WHERE customer_search MATCH '"ma"*' LIMIT 20`,
      )
      .all() as { detail: string }[];
    const details = plan.map(({ detail }) => detail).join('; ');
    expect(details).toMatch(/SCAN customer_search VIRTUAL TABLE/);
    expect(details).toMatch(/SEARCH customers USING INTEGER PRIMARY KEY/);
    expect(details).not.toMatch(/TEMP B-TREE/);
  });
});

const unread: KeptDetails = {
  readAtMs: {},
  profiles: [],
  cards: [],
  subscriptions: null,
  extendedFields: {},
  fraud: '',
  loyaltyType: 'loyalty',
  registeredOn: '',
  registeredAt: '',
  points: null,
  coupons: null,
  warnings: [],
};

describe('keep', () => {
  it('does not lose identifiers to a list that shows fewer', () => {
    directory.keep(lin);
    directory.keep({ ...lin, identifiers: [], fetchedAtMs: 2000 });
    expect(directory.find('c7')).toMatchObject({ identifiers: lin.identifiers, fetchedAtMs: 2000 });
  });

  it('lets whole details replace what was known', () => {
    directory.keep(lin);
    directory.keep({ ...lin, identifiers: [{ type: 'email', value: 'new@example.org' }], details: unread });
    expect(directory.find('c7')?.identifiers).toEqual([{ type: 'email', value: 'new@example.org' }]);
  });
});

describe('assignId', () => {
  const key = 'n11111111-1111-4111-8111-111111111111';

  it('turns a customer born here into the one the service named', () => {
    directory.keep({ ...lin, key, customerId: null });
    directory.assignId(key, 42);
    expect(directory.find(key)).toBeNull();
    expect(directory.find('c42')).toMatchObject({ customerId: 42, firstName: 'Mariam' });
    expect(found('mariam')).toEqual(['c42']);
  });

  it('joins one that is known already and keeps its names', () => {
    directory.keep({ ...lin, key, customerId: null });
    directory.keep({ ...lin, key: 'c42', customerId: 42, firstName: 'Maryam', identifiers: [] });
    directory.assignId(key, 42);
    expect(directory.find('c42')).toMatchObject({ firstName: 'Maryam', identifiers: lin.identifiers });
  });
});

describe('a customer whom nobody has used for long', () => {
  const dayMs = 24 * 60 * 60_000;
  const kept = () => db.prepare('SELECT key FROM customers ORDER BY key').pluck().all();

  beforeEach(() => {
    directory.keep({ ...lin, key: 'c1', customerId: 1 });
    directory.keep({ ...lin, key: 'c2', customerId: 2 });
    now += 31 * dayMs;
    directory.keep(lin);
  });

  it('goes, with their words, and whoever was seen or opened since stays', () => {
    directory.touch('c1');
    expect(directory.forgetUnused(now - 30 * dayMs, 100)).toBe(1);
    expect(kept()).toEqual(['c1', 'c7']);
    expect(found('mariam').toSorted()).toEqual(['c1', 'c7']);
  });

  it('stays as long as work of theirs is open', () => {
    db.exec(`
      INSERT INTO operations (id, kind, lane, local_key, payload, state, staff_code, staff_name, created_at_ms, due_at_ms,
        planned_at_ms) VALUES ('one', 'card', 'c1', 'c1', '{}', 'waiting', '1', 'A', 1, 1, 1);
      INSERT INTO open_lanes (lane, seq) VALUES ('c1', 1)`);
    expect(directory.forgetUnused(now - 30 * dayMs, 100)).toBe(1);
    expect(kept()).toEqual(['c1', 'c7']);
  });

  it('goes in small portions', () => {
    expect(directory.forgetUnused(now - 30 * dayMs, 1)).toBe(1);
    expect(directory.forgetUnused(now - 30 * dayMs, 1)).toBe(1);
    expect(directory.forgetUnused(now - 30 * dayMs, 1)).toBe(0);
  });
});
