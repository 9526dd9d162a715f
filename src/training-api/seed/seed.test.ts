import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../store/database.ts';
import { createStore } from '../store/store.ts';
import { seedOnce } from './seed.ts';

const nowMs = Date.parse('2026-05-04T09:30:00+05:30');

function seeded(seed: number): Database {
  const db = openDatabase(':memory:');
  seedOnce(createStore(db), { seed, source: 'INSTORE', nowMs });
  return db;
}

function everything(db: Database): unknown {
  const tables = ['customers', 'profiles', 'identifiers', 'channels', 'points', 'coupons', 'cards'];
  return tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
}

describe('made-up customers', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(everything(seeded(9))).toEqual(everything(seeded(9)));
    expect(everything(seeded(9))).not.toEqual(everything(seeded(10)));
  });

  it('are made once', () => {
    const db = seeded(9);
    const before = everything(db);
    seedOnce(createStore(db), { seed: 10, source: 'INSTORE', nowMs });
    expect(everything(db)).toEqual(before);
  });

  it('have mobiles that could be, whatever the seed', () => {
    for (const seed of [1, 42, 2_000_000_000]) {
      const mobiles = seeded(seed).prepare<[], string>("SELECT value FROM identifiers WHERE type = 'mobile'").pluck();
      expect(mobiles.all().filter((mobile) => !isValidPhoneNumber(`+${mobile}`))).toEqual([]);
    }
  });

  it('are some hundred and fifty, of every tier, with none to three coupons', () => {
    const db = seeded(42);
    const count = (sql: string) => db.prepare<[], number>(sql).pluck().all();
    expect(count('SELECT COUNT(*) FROM customers')).toEqual([154]);
    expect(count('SELECT DISTINCT tier FROM points ORDER BY tier')).toEqual([1, 2, 3, 4]);
    const coupons = `
      SELECT DISTINCT (SELECT COUNT(*) FROM coupons WHERE customer_id = customers.id) AS held
      FROM customers
      ORDER BY held`;
    expect(count(coupons)).toEqual([0, 1, 2, 3]);
  });
});
