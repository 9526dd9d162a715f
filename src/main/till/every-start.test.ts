import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { provision } from '#contract/provision.ts';
import { write } from '../desk/writing/write.ts';
import { clerk, openTill } from '../testing/till/desk-at-work.ts';
import type { Till } from './till.ts';

let folder = '';
const dataDir = () => path.join(folder, 'till');
const at = (name: string) => path.join(dataDir(), name);
const setupFile = () => path.join(folder, 'setup.json');
const viktor = { code: '4001', name: 'Viktor Lund', role: 'manager', pin: '739164' };

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-start-'));
  const service = { host: 'http://127.0.0.1:9', till: 'harbour.t2', password: 'quiet-lantern-7' };
  fs.writeFileSync(setupFile(), JSON.stringify({ service, country: 'IN', unlock: 'none', staff: [viktor] }));
  const till = await start(setupFile());
  if (!till.desk) throw new Error(JSON.stringify(till.status));
  const draft = { ...emptyDraft, firstName: 'Ada', mobile: '9845013001' };
  await write({ work: { kind: 'registration', draft } }, clerk, till.desk);
  await till.close();
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const start = (provisionFile: string | null = null) =>
  openTill(dataDir(), { stateDir: path.join(folder, 'state'), provisionFile });
const outcomeOf = ({ status: { failure, failureDetails } }: Till) => [failure, ...failureDetails];

function change(sql: string): void {
  const db = new Sqlite(at('till.db'));
  db.pragma('ignore_check_constraints = 1');
  db.exec(sql);
  db.close();
}

async function outcomeOfStart(): Promise<readonly unknown[]> {
  const till = await start();
  const outcome = outcomeOf(till);
  expect(till.status.stage).toBe('failed');
  await till.close();
  return outcome;
}

describe.each([
  ['settings', `UPDATE settings SET value = '{' WHERE key = 'rules'`, ['settings-unreadable', 'rules']],
  ['settings without the first', `DELETE FROM settings WHERE key = 'training'`, ['settings-unreadable', 'training']],
  ['settings that are all gone', `DELETE FROM settings`, ['settings-unreadable']],
  ['people', `UPDATE staff SET pin_hash = 'x'`, ['staff-unreadable']],
  ['people who are all gone', `DELETE FROM staff`, ['staff-unreadable']],
])('%s that cannot be read', (_, sql, [failure, ...names]) => {
  it('are named, and the setup file tells the till again, which keeps its work', async () => {
    change(sql);
    expect(await outcomeOfStart()).toEqual([failure, at('till.db'), ...names]);
    const told = await start(setupFile());
    expect(outcomeOf(told)).toEqual([null]);
    expect(told.desk?.outbox.summary()).toMatchObject({ waiting: 1 });
    expect(await told.signIn?.(viktor.code, viktor.pin)).toMatchObject({ status: 'signed-in' });
    await told.close();
    const again = await start();
    expect(outcomeOf(again)).toEqual([null]);
    await again.close();
  });
});

it.each([
  ['its first setting', `DELETE FROM settings WHERE key = 'training'`],
  ['all settings', 'DELETE FROM settings'],
])('nobody sets up a till anew that has lost %s, not even for training', async (_, sql) => {
  change(sql);
  for (const training of [false, true]) {
    const till = await openTill(dataDir(), { stateDir: path.join(folder, 'state'), training });
    expect([till.status.stage, till.status.failure]).toEqual(['failed', 'settings-unreadable']);
    const answers = provision.parse(JSON.parse(fs.readFileSync(setupFile(), 'utf8')));
    expect(await till.provision(answers)).toEqual({ status: 'already-provisioned' });
    await till.close();
  }
  const told = await start(setupFile());
  expect(told.desk?.outbox.summary()).toMatchObject({ waiting: 1 });
  await told.close();
});

it.each([
  ['no history', 'DELETE FROM till_history'],
  ['no people’s table', 'DROP TABLE staff'],
  ['no settings’ table', 'DROP TABLE settings'],
  ['no table of pauses', 'DROP TABLE outbox_pauses'],
  ['tables of a later version', 'PRAGMA user_version = 3'],
  ['a version that is none', 'PRAGMA user_version = -7'],
])('a database with %s ends in a status that says what and where', async (_, sql) => {
  change(sql);
  const [failure, ...details] = await outcomeOfStart();
  expect(failure).toBe('unexpected');
  expect(details[0]).toBe(dataDir());
  expect(String(details[1])).toMatch(/Error/);
});

it('a person whose row is garbage cannot sign in, and the others can', async () => {
  change(`INSERT INTO staff VALUES ('4002', 'Mei', 'king', 'x')`);
  const till = await start();
  expect(outcomeOf(till)).toEqual([null]);
  expect(await till.signIn?.('4002', '739164')).toMatchObject({ status: 'wrong-pin' });
  expect(await till.signIn?.(viktor.code, viktor.pin)).toMatchObject({ status: 'signed-in' });
  await till.close();
});

it('a till says what it cannot shut, and works', async () => {
  fs.symlinkSync('/etc', at('elsewhere'));
  const till = await start();
  expect(till.status).toMatchObject({ stage: 'ready', openToOthers: [at('elsewhere')] });
  await till.close();
});
