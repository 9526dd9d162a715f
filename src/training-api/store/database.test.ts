import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestService } from '../testing/start-test-service.ts';
import { openDatabase } from './database.ts';
import { customersSchema } from './schema/customers.ts';
import { loyaltySchema } from './schema/loyalty.ts';
import { serviceSchema } from './schema/service.ts';

let folder: string;
let databasePath: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'training-database-'));
  databasePath = path.join(folder, 'service.db');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** A database as the first version left it on a till, with one customer. */
function leaveFirstVersion(): void {
  const db = new Sqlite(databasePath);
  for (const schema of [customersSchema, loyaltySchema, serviceSchema]) db.exec(schema);
  db.exec(`
    INSERT INTO customers (id, loyalty_type, till, created_at_ms, modified_at_ms, extended_fields)
    VALUES (48210307, 'loyalty', 'pune.fcroad.t1', 1767225600000, 1767225600000, '{}');
    INSERT INTO profiles (
      customer_id, source, account_id, first_name, last_name, folded_first_name, folded_last_name, fields, till,
      created_at_ms, modified_at_ms
    )
    VALUES (
      48210307, 'INSTORE', '', 'Leela', 'Borkar', 'leela', 'borkar', '{}', 'pune.fcroad.t1', 1767225600000,
      1767225600000
    );
    PRAGMA user_version = 3;`);
  db.close();
}

it('a database of the first version gets the later tables and keeps its customers', async () => {
  leaveFirstVersion();
  const test = await startTestService({ databasePath });
  const { body } = await test.get('/v2/customers/48210307?source=INSTORE&embed=points,subscriptions,mlp,CUSTOMERIMAGE');
  expect(body).toMatchObject({ profiles: [{ firstName: 'Leela' }], customerImage: [] });
  const lists = ['loyaltyDetails', 'subscriptions', 'coupons'];
  for (const list of lists) expect((await test.get(`/v2/customers/48210307/${list}`)).status).toBe(200);
  await test.service.close();
});

it('a database is the same after it was opened twice', () => {
  const schemaOf = (db: Sqlite.Database) => db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
  const first = openDatabase(databasePath);
  const before = schemaOf(first);
  first.close();
  const second = openDatabase(databasePath);
  expect(schemaOf(second)).toEqual(before);
  second.close();
});
