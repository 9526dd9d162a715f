import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestService } from '../../testing/start-test-service.ts';
import { customersSchema } from './customers.ts';
import { loyaltySchema } from './loyalty.ts';
import { serviceSchema } from './service.ts';

let folder: string;
beforeEach(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'training-database-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

it('opens what an earlier version made, writes to its customers, and adds what has come since', async () => {
  const databasePath = path.join(folder, 'service.db');
  const earlier = new Sqlite(databasePath);
  for (const schema of [customersSchema, loyaltySchema, serviceSchema]) earlier.exec(schema);
  earlier.exec(`
    INSERT INTO customers (id, loyalty_type, till, created_at_ms, modified_at_ms, extended_fields)
    VALUES (48210307, 'non_loyalty', 'pune.fcroad.t1', 0, 0, '{}');
    INSERT INTO profiles VALUES (1, 48210307, 'INSTORE', '', 'Hema', 'Sen', 'hema', 'sen', '{}', 'pune.fcroad.t1', 0, 0);
    INSERT INTO channels VALUES (1, 1, 'email', 'hema@example.org', 1, 1, 1, '{}');
    PRAGMA user_version = 3;`);
  earlier.close();

  const test = await startTestService({ databasePath });
  const address = '/v2/customers/48210307?source=INSTORE';
  await test.put(address, { loyaltyInfo: { loyaltyType: 'loyalty' }, referralCode: 'HEMA1' });
  expect((await test.get(`${address}&embed=points`)).body).toMatchObject({
    profiles: [{ firstName: 'Hema', commChannels: [{ value: 'hema@example.org', attributes: {} }] }],
    pointsSummary: { loyaltyPoints: 150 },
  });
  expect((await test.get('/v2/card?number=88020000001')).body).toMatchObject({ customerId: 0 });
  await test.service.close();
});
