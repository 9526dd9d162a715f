import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestService, testTill } from '#training-api/testing/start-test-service.ts';
import type { TestService } from '#training-api/testing/start-test-service.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { provision } from '#contract/provision.ts';
import { write } from '../desk/writing/write.ts';
import { clerk, openTill } from '../testing/till/desk-at-work.ts';
import type { Till } from './till.ts';

let folder = '';
let service: TestService;
const dataDir = () => path.join(folder, 'till');
const at = (name: string) => path.join(dataDir(), name);
const provisionFile = () => path.join(folder, 'provision.json');

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-lost-'));
  service = await startTestService();
  const staff = [{ code: '4001', name: 'Viktor Lund', role: 'manager', pin: '739164' }];
  const told = { host: service.service.url, till: testTill, password: 'open sesame' };
  fs.writeFileSync(provisionFile(), JSON.stringify({ service: told, country: 'IN', unlock: 'none', staff }));
});
afterEach(async () => {
  await service.service.close();
  fs.rmSync(folder, { recursive: true });
});

/** What somebody enters on the screen. */
const answers = () => provision.parse(JSON.parse(fs.readFileSync(provisionFile(), 'utf8')));

const start = (over: { provisionFile?: string } = {}) =>
  openTill(dataDir(), { stateDir: path.join(folder, 'state'), ...over });
const stageOf = ({ status: { stage, failure } }: Till) => ({ stage, failure });
const lost = { stage: 'failed', failure: 'data-lost' };

/** A till that was set up, has work to send, and was closed. */
async function tillWithWork(): Promise<void> {
  const till = await start({ provisionFile: provisionFile() });
  await service.service.setReachable(false);
  const { desk } = till;
  if (!desk) throw new Error(JSON.stringify(till.status));
  await write(
    { work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Ada', mobile: '9845098001' } } },
    clerk,
    desk,
  );
  await till.close();
}

function removeAllBut(...kept: readonly string[]): void {
  for (const name of fs.readdirSync(dataDir())) if (!kept.includes(name)) fs.rmSync(at(name), { recursive: true });
}

describe('a till that was set up', () => {
  it.each(['credential', 'ballast', 'till.mark'])('is not set up anew where only its %s is left', async (trace) => {
    await tillWithWork();
    removeAllBut(trace);
    for (let time = 0; time < 2; time += 1) {
      const till = await start();
      expect(stageOf(till)).toEqual(lost);
      expect(await till.provision(answers())).toEqual({ status: 'already-provisioned' });
      await till.close();
    }
    expect(fs.existsSync(at('till.db'))).toBe(false);
  });

  it('is not set up anew where only a log without any whole page is left', async () => {
    fs.mkdirSync(dataDir());
    fs.writeFileSync(at('till.db-wal'), '');
    const till = await start();
    expect(stageOf(till)).toEqual(lost);
    await till.close();
  });

  it.each([
    ['has no byte', () => fs.truncateSync(at('till.db'))],
    ['is gone', () => fs.rmSync(at('till.db'))],
    ['has lost its settings', () => withRows((db) => db.exec('DELETE FROM settings; DELETE FROM staff'))],
    ['belongs to a till that was never set up', () => replaceByNew()],
  ])('is not set up anew when its database %s', async (_, spoil) => {
    await tillWithWork();
    await spoil();
    for (let time = 0; time < 2; time += 1) {
      const till = await start();
      expect(stageOf(till)).toEqual(lost);
      await till.close();
    }
  });

  it('whose database has no byte beside its whole log keeps what the log holds', async () => {
    const till = await start({ provisionFile: provisionFile() });
    await service.service.setReachable(false);
    if (!till.desk) throw new Error('not at work');
    await write(
      { work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Ada', mobile: '9845098002' } } },
      clerk,
      till.desk,
    );
    const log = fs.readFileSync(at('till.db-wal'));
    await till.close();
    fs.truncateSync(at('till.db'));
    fs.writeFileSync(at('till.db-wal'), log);
    const again = await start();
    expect(stageOf(again)).toEqual(lost);
    expect(again.status.salvaged).toMatchObject({ operations: 1, lostOperations: 0 });
    await again.close();
    const kept = new Sqlite(at('till.db'), { readonly: true });
    expect(kept.prepare('SELECT title FROM operations').pluck().all()).toEqual(['Ada']);
    kept.close();
  });

  it('can be set up again with its file, and works on', async () => {
    await tillWithWork();
    fs.rmSync(at('till.db'));
    const till = await start({ provisionFile: provisionFile() });
    expect(stageOf(till)).toEqual({ stage: 'ready', failure: null });
    expect(till.desk?.outbox.summary().blockage).toBe('none');
    await till.close();
    const again = await start();
    expect(again.desk?.outbox.summary().blockage).toBe('none');
    await again.close();
  });
});

describe('a till that was never set up', () => {
  const setUp = { stage: 'setup', failure: null };

  it('asks to be set up, however often it is started or killed', async () => {
    const till = await start();
    expect(stageOf(till)).toEqual(setUp);
    const copies = ['till.db', 'till.db-wal'].map((name) => fs.readFileSync(at(name)));
    await till.close();
    for (const [index, bytes] of copies.entries()) fs.writeFileSync(at(['till.db', 'till.db-wal'][index] ?? ''), bytes);
    const again = await start();
    expect(stageOf(again)).toEqual(setUp);
    expect(fs.readdirSync(dataDir()).filter((name) => /ballast|mark|credential/.test(name))).toEqual([]);
    await again.close();
  });

  it('asks again when it was killed while it was being set up, and keeps no secret of that', async () => {
    const till = await start();
    await till.close();
    fs.writeFileSync(at('setting-up'), '');
    fs.writeFileSync(at('credential'), 'a'.repeat(32));
    const again = await start();
    expect(stageOf(again)).toEqual(setUp);
    expect(fs.existsSync(at('credential'))).toBe(false);
    expect(await again.provision(answers())).toEqual({ status: 'applied' });
    expect(fs.readdirSync(dataDir())).toEqual(expect.arrayContaining(['ballast', 'credential', 'till.mark']));
    expect(fs.existsSync(at('setting-up'))).toBe(false);
    await again.close();
  });
});

function withRows(work: (db: Sqlite.Database) => void): void {
  const db = new Sqlite(at('till.db'));
  work(db);
  db.close();
}

async function replaceByNew(): Promise<void> {
  const other = path.join(folder, 'other');
  await (await openTill(other, {})).close();
  fs.copyFileSync(path.join(other, 'till.db'), at('till.db'));
}
