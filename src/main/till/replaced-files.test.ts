import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { RouteName } from '#contract/routes.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { createRouter } from '../ipc/router.ts';
import { systemSchedule } from '../timer.ts';
import { type DeskAtWork, startDesk } from '../testing/till/desk-at-work.ts';

const page = { url: 'app://till/index.html', isMainFrame: true, isOwnWindow: true };
const asha = { code: '2001', name: 'Mei Tan', role: 'manager' } as const;
const patience = { timeout: 15_000, interval: 50 };

let folder = '';
let work: DeskAtWork;
const dataDir = () => path.join(folder, 'till');
const file = () => path.join(dataDir(), 'till.db');
const log = () => `${file()}-wal`;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-replaced-'));
  await start();
  await work.training.setReachable(false);
});
afterEach(async () => {
  await work.end();
  fs.rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  const stateDir = path.join(folder, 'state');
  work = await startDesk(dataDir(), () => {}, { stateDir, schedule: (ms, run) => systemSchedule(ms / 10, run) });
}

/** Asks as the window does. */
function ask(name: RouteName, input?: unknown) {
  const { till } = work;
  const router = createRouter(createHandlers(till), { log: () => {}, staff: () => asha, storage: till.storage });
  return router(name, input, page);
}

const register = (mobile: string) =>
  ask('customers.write', { work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Vera', mobile } } });
const saved = { data: { status: 'saved' } };
const found = async (text: string) => JSON.stringify(await ask('customers.search-till', { text }));

/** The till opens its data anew by itself, and says what became of it. */
async function putBack() {
  const before = work.desk;
  await vi.waitFor(() => expect(work.till.desk ?? before).not.toBe(before), patience);
}

const ways: readonly (readonly [string, () => void, 'nothing' | 'the last entries'])[] = [
  ['the database is deleted', () => fs.rmSync(file()), 'nothing'],
  ['the log is deleted', () => fs.rmSync(log()), 'nothing'],
  ['both are deleted', () => ['', '-wal', '-shm'].forEach((part) => fs.rmSync(file() + part)), 'nothing'],
  ['the database is renamed', () => fs.renameSync(file(), `${file()}.old`), 'nothing'],
  ['the folder is renamed and an empty one made', () => moveFolder(), 'nothing'],
  ['another file takes the place of the database', () => replaceByRename('something else'.repeat(900)), 'nothing'],
  ['an older copy takes the place of the database', () => replaceByRename(fs.readFileSync(older())), 'nothing'],
  ['an older copy is written into the database', () => fs.copyFileSync(older(), file()), 'the last entries'],
  ['the database is cut off', () => fs.truncateSync(file(), 8192), 'the last entries'],
  ['the log is cut off', () => fs.truncateSync(log()), 'the last entries'],
  ['garbage is written into the log', () => fs.writeFileSync(log(), 'garbage'.repeat(400)), 'the last entries'],
];
const older = () => path.join(folder, 'older.db');

function moveFolder(): void {
  fs.renameSync(dataDir(), path.join(folder, 'moved'));
  fs.mkdirSync(dataDir());
}

function replaceByRename(content: string | Buffer): void {
  fs.writeFileSync(`${file()}.new`, content);
  fs.renameSync(`${file()}.new`, file());
}

describe('while the till runs', () => {
  it.each(ways)('and %s, nobody is told that anything is saved which is not', async (_, happen, mayLose) => {
    expect(await register('9845096001')).toMatchObject(saved);
    // Idle: the log is written back, and the older copy holds the first entry.
    await vi.waitFor(() => expect(fs.statSync(log()).size).toBe(0), patience);
    fs.copyFileSync(file(), older());
    expect(await register('9845096002')).toMatchObject(saved);
    happen();
    expect(await register('9845096003')).toMatchObject({ error: { code: 'storage-replaced' } });
    await putBack();
    expect(work.till.status.filesReplaced).not.toBeNull();
    expect(work.till.status.stage).toBe('ready');

    const kept = [await found('9845096001'), await found('9845096002')].map((text) => text.includes('Vera'));
    const { older: isOlder, salvaged } = work.till.status;
    if (mayLose === 'nothing') expect([kept, isOlder, salvaged]).toEqual([[true, true], null, null]);
    else expect(kept.every(Boolean) || isOlder !== null || salvaged !== null).toBe(true);
    // It works on, and what is saved from now on is there after a restart.
    expect(await register('9845096004')).toMatchObject({ ok: true });
    const { training } = work;
    await work.till.close();
    await training.close();
    await start();
    await work.training.setReachable(false);
    expect(await found('9845096004')).toContain('Vera');
    if (mayLose === 'nothing') expect(work.till.desk?.outbox.summary().blockage).not.toBe('copied');
  });

  it('and the files go while nothing is asked of it, it notices by itself', async () => {
    expect(await register('9845096001')).toMatchObject(saved);
    fs.rmSync(file());
    await putBack();
    expect(fs.existsSync(file())).toBe(true);
    expect(await found('9845096001')).toContain('Vera');
  });

  it('and the files go just before it is closed, it leaves them behind whole', async () => {
    expect(await register('9845096001')).toMatchObject(saved);
    fs.rmSync(file());
    fs.rmSync(log());
    const { training } = work;
    await work.till.close();
    await training.close();
    await start();
    expect(work.till.status).toMatchObject({ stage: 'ready', older: null, salvaged: null });
    expect(await found('9845096001')).toContain('Vera');
  });

  it('what lay in the place of the database is kept', async () => {
    replaceByRename('something else'.repeat(900));
    expect(await register('9845096001')).toMatchObject({ error: { code: 'storage-replaced' } });
    await putBack();
    const { filesReplaced } = work.till.status;
    expect(fs.readFileSync(filesReplaced?.foundFile ?? '', 'utf8')).toMatch(/^something else/);
  });

  it('and nothing happens to the files, nothing is noticed', async () => {
    for (let number = 0; number < 5; number += 1) {
      expect(await register(`984509700${number}`)).toMatchObject(saved);
      if (number === 2) await vi.waitFor(() => expect(fs.statSync(log()).size).toBe(0), patience);
    }
    expect(work.till.status).toMatchObject({ filesReplaced: null, older: null });
    expect(work.till.desk).toBe(work.desk);
  });
});
