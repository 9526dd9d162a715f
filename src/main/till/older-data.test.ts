import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestService } from '#training-api/testing/start-test-service.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { Envelope } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import { write } from '../desk/writing/write.ts';
import { type DeskAtWork, clerk, startDesk, startSharedService } from '../testing/till/desk-at-work.ts';

const mobile = '9845095001';
let folder = '';
let service: TestService;
const dataDir = () => path.join(folder, 'till');
const file = () => path.join(dataDir(), 'till.db');
const stateDir = () => path.join(folder, 'state');
const markFiles = () => {
  const [till = ''] = fs.readdirSync(stateDir());
  return [path.join(dataDir(), 'till.mark'), path.join(stateDir(), till, 'till.mark')];
};

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-older-'));
  service = await startSharedService();
});
afterEach(async () => {
  await service.service.close();
  fs.rmSync(folder, { recursive: true });
});

const start = (log?: (line: string) => void) =>
  startDesk(dataDir(), log ?? (() => {}), { service: service.service, stateDir: stateDir() });

function done(outcome: Envelope<WriteOutcome>): { readonly customerKey: string } {
  if (!outcome.ok || outcome.data.status === 'attention') throw new Error(JSON.stringify(outcome));
  return outcome.data;
}

const register = async ({ desk }: DeskAtWork) =>
  done(
    await write(
      { work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Ada', lastName: 'Sea', mobile } } },
      clerk,
      desk,
    ),
  );

const rename = async ({ desk }: DeskAtWork, key: string, [before, lastName]: readonly [string, string]) =>
  done(
    await write(
      { key, work: { kind: 'update', draft: { changes: { lastName }, before: { lastName: before } } } },
      clerk,
      desk,
    ),
  );

/** A till whose data of an hour ago, with "Old" still to be sent, is put over today's, which has sent "Old" and "New". */
async function putBack(what: 'database' | 'folder') {
  const till = await start();
  const { customerKey } = await register(till);
  await service.service.setReachable(false);
  await rename(till, customerKey, ['Sea', 'Old']);
  await till.end();
  fs.cpSync(dataDir(), path.join(folder, 'backup'), { recursive: true });

  await service.service.setReachable(true);
  const later = await start();
  later.desk.outbox.sendNow();
  await vi.waitFor(() => expect(later.desk.outbox.backlog.counts().oldestAtMs).toBeNull(), 10_000);
  await rename(later, customerKey, ['Old', 'New']);
  await later.end();
  const names = what === 'database' ? ['till.db'] : fs.readdirSync(dataDir());
  for (const name of names) fs.copyFileSync(path.join(folder, 'backup', name), path.join(dataDir(), name));
  return customerKey;
}

describe('an older database over today’s', () => {
  it.each(['database', 'folder'] as const)('(the whole %s) sends nothing, and says so', async (what) => {
    await putBack(what);
    const lines: string[] = [];
    const till = await start((line) => lines.push(line));
    till.desk.outbox.sendNow();
    till.desk.outbox.resume('manager');
    const { blockage, waiting, unknown } = till.desk.outbox.summary();
    expect([blockage, waiting + unknown]).toEqual(['put-back', 1]);
    expect(till.till.status.older).toEqual({ missingOperations: 1 });
    expect(lines).toEqual([expect.stringContaining('older than its marks')]);
    await till.end();
    const again = await start();
    expect(again.desk.outbox.summary().blockage).toBe('put-back');
    await again.end();
  });

  it('goes on when a manager says so, and reads before it sends', async () => {
    await putBack('database');
    const till = await start();
    const before = (await service.records('requests')).length;
    till.desk.goOnWithOlderData();
    const { outbox } = till.desk;
    await vi.waitFor(() => expect(outbox.backlog.counts()).toMatchObject({ waiting: 0, unknown: 0 }), 10_000);
    const [first] = (await service.records('requests')).slice(before);
    expect(first).toMatchObject({ method: 'GET' });
    // "New" was set since. Whether "Old" is to replace it is for a person.
    expect(outbox.backlog.page('attention', { offset: 0, limit: 9 }).rows).toMatchObject([
      { kind: 'update', attention: 'changed-elsewhere' },
    ]);
    expect((await service.records('requests')).slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(till.till.status.older).toBeNull();
    await till.end();
    const again = await start();
    expect(again.desk.outbox.summary().blockage).toBe('none');
    await again.end();
  });

  it('is asked about again when the data of today comes back over the data that went on', async () => {
    const key = await putBack('database');
    fs.cpSync(dataDir(), path.join(folder, 'older'), { recursive: true });
    const till = await start();
    till.desk.goOnWithOlderData();
    await rename(till, key, ['New', 'Newest']);
    await till.end();
    fs.copyFileSync(path.join(folder, 'older', 'till.db'), file());
    const again = await start();
    expect(again.desk.outbox.summary().blockage).toBe('put-back');
    await again.end();
  });

  it('is noticed by either mark alone', async () => {
    for (const which of [0, 1]) {
      await putBack('database');
      fs.rmSync(markFiles()[which] ?? '');
      const till = await start();
      expect(till.desk.outbox.summary().blockage).toBe('put-back');
      await till.end();
      fs.rmSync(dataDir(), { recursive: true });
      fs.rmSync(stateDir(), { recursive: true });
      fs.rmSync(path.join(folder, 'backup'), { recursive: true });
      await service.service.close();
      service = await startSharedService();
    }
  });
});

describe('no alarm', () => {
  it.each([
    ['missing', (mark: string) => fs.rmSync(mark)],
    ['torn', (mark: string) => fs.truncateSync(mark, 40)],
    ['full of zeros', (mark: string) => fs.writeFileSync(mark, Buffer.alloc(256))],
  ])('comes of marks that are %s', async (_, spoil) => {
    const till = await start();
    await register(till);
    await till.end();
    for (const mark of markFiles()) spoil(mark);
    const again = await start((line) => {
      throw new Error(line);
    });
    expect(again.desk.outbox.summary().blockage).toBe('none');
    await register(again).catch(() => {});
    await again.end();
    for (const mark of markFiles()) expect(fs.readFileSync(mark, 'utf8')).toContain('"count"');
  });

  it('comes of a folder that is moved, nor of one that a manager vouched for', async () => {
    const till = await start();
    await register(till);
    await till.end();
    const copy = path.join(folder, 'copy');
    fs.cpSync(dataDir(), copy, { recursive: true });
    const other = await startDesk(copy, () => {}, { service: service.service, stateDir: stateDir() });
    expect(other.desk.outbox.summary().blockage).toBe('copied');
    other.desk.confirmOnlyCopy();
    expect(other.desk.outbox.summary().blockage).toBe('none');
    await other.end();
    // The file system tells the birth of a file only once it has changed.
    await (await startDesk(copy, () => {}, { service: service.service, stateDir: stateDir() })).end();
    const moved = path.join(folder, 'moved');
    fs.renameSync(copy, moved);
    const last = await startDesk(moved, () => {}, { service: service.service, stateDir: stateDir() });
    expect(last.desk.outbox.summary().blockage).toBe('none');
    await last.end();
  });

  it('comes of a till whose folder for marks cannot be written', async () => {
    fs.writeFileSync(stateDir(), 'not a folder');
    const lines: string[] = [];
    const till = await start((line) => lines.push(line));
    await register(till);
    expect(till.desk.outbox.summary().blockage).toBe('none');
    await till.end();
    expect(lines).toEqual([expect.stringContaining('marks cannot be written')]);
  });
});

it('a copy that is also older is asked about twice: first the other till, then the older data', async () => {
  await putBack('folder');
  const copy = path.join(folder, 'elsewhere');
  fs.cpSync(dataDir(), copy, { recursive: true });
  const till = await startDesk(copy, () => {}, { service: service.service, stateDir: stateDir() });
  expect(till.desk.outbox.summary().blockage).toBe('copied');
  till.desk.confirmOnlyCopy();
  expect(till.desk.outbox.summary().blockage).toBe('put-back');
  till.desk.goOnWithOlderData();
  expect(till.desk.outbox.summary().blockage).toBe('none');
  await till.end();
});

it('another till’s database in this folder is noticed, whatever its count', async () => {
  const other = await startDesk(path.join(folder, 'other'), () => {}, {
    service: service.service,
    stateDir: stateDir(),
  });
  await register(other);
  await other.end();
  const till = await start();
  await till.end();
  fs.copyFileSync(path.join(folder, 'other', 'till.db'), file());
  const again = await start();
  expect(['copied', 'put-back']).toContain(again.desk.outbox.summary().blockage);
  again.desk.confirmOnlyCopy();
  expect(again.desk.outbox.summary().blockage).toBe('put-back');
  await again.end();
});
