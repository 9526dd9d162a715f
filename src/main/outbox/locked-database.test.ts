import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { ManualTime } from '../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../testing/till/test-till.ts';
import { ServiceWorld } from '../testing/world/service-world.ts';

const minute = 60_000;
const mobile = '919845011111';

let folder: string;
let db: Database;
let intruder: Database;
let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-locked-'));
  const file = path.join(folder, 'till.db');
  db = new Sqlite(file, { timeout: 0 });
  db.pragma('journal_mode = wal');
  migrate(db, migrations, file);
  intruder = new Sqlite(file);
  time = new ManualTime();
  world = new ServiceWorld(time);
  till = startTestTill(world, time, { db });
});

afterEach(() => {
  intruder.close();
  db.close();
  fs.rmSync(folder, { recursive: true });
});

const lock = (): void => void intruder.exec('BEGIN IMMEDIATE');
const unlock = (): void => void intruder.exec('ROLLBACK');

it('sends nothing that it cannot write down first, says so, and goes on by itself', async () => {
  const { id } = till.register(mobile);
  lock();
  await till.outbox.submit(id);
  expect(till.state(id)).toBe('waiting');
  expect(till.outbox.summary().blockage).toBe('till');
  expect(world.countOf(mobile)).toBe(0);

  unlock();
  await time.pass(minute);
  expect(till.state(id)).toBe('applied');
  expect(till.outbox.summary().blockage).toBe('none');
});

it('looks for what was written when the answer could not be, and writes it once', async () => {
  const { id } = till.register(mobile);
  const answerOf = world.call;
  vi.spyOn(world, 'call').mockImplementationOnce(async (call) => {
    const answer = await answerOf(call);
    lock();
    return answer;
  });
  await till.outbox.submit(id);
  expect(till.state(id)).toBe('sending');
  expect(till.outbox.summary().blockage).toBe('till');

  unlock();
  await time.pass(5 * minute);
  expect(till.state(id)).toBe('applied');
  expect(world.countOf(mobile)).toBe(1);
});
