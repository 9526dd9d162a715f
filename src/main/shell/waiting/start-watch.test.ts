import { beforeEach, expect, it } from 'vitest';
import { noVault } from '../../setup/vault.ts';
import { ManualTime } from '../../testing/manual-time.ts';
import { mirrorVault } from '../../testing/till/mirror-vault.ts';
import { type StartWatch, watchStart } from './start-watch.ts';
import { openWatched } from './watched-vault.ts';

let time: ManualTime;
let told: string[];
let watch: StartWatch;
beforeEach(() => {
  time = new ManualTime();
  told = [];
  watch = watchStart(time.schedule, ({ why }) => told.push(why));
});

const start = { why: 'start-slow', details: [] } as const;
const folder = { why: 'folder-silent', details: ['/mnt/till'] } as const;
const after = (ms: number) => new Promise<void>((resolve) => time.schedule(ms, resolve));

it('says nothing of a start that is quick, and gives what its steps give', async () => {
  const done = watch.during(start, async () => {
    await watch.during(folder, () => after(3000));
    return 7;
  });
  await time.pass(60_000);
  expect([await done, told]).toEqual([7, []]);
});

it('tells what a slow start waits for, and then for what else', async () => {
  const done = watch.during(start, async () => {
    await watch.during(folder, () => after(30_000));
    await after(30_000);
  });
  await time.pass(4000);
  expect(told.at(-1)).toBe('folder-silent');
  await time.pass(26_000);
  expect(told.at(-1)).toBe('start-slow');
  await time.pass(30_000);
  await done;
  expect(told.at(-1)).toBe('start-slow');
});

it('passes on the error of a step, and goes on with the one around it', async () => {
  const done = watch.during(start, async () => {
    await watch.during(folder, () => after(5000).then(() => Promise.reject(new Error('gone')))).catch(() => {});
    await after(1000);
  });
  await time.pass(10_000);
  await done;
  expect(told).toEqual(['folder-silent', 'folder-silent', 'start-slow']);
});

it('tells of a keychain that opens and then does not open what was sealed', async () => {
  const silent = { ...mirrorVault, open: () => new Promise<string>(() => {}) };
  const vault = await openWatched(async () => silent, watch);
  expect((await vault.seal('a')).toString()).toBe('mirror:a');
  void vault.open(Buffer.from('mirror:a'));
  await time.pass(4000);
  expect(told).toEqual(['keychain-silent']);
  expect((await openWatched(async () => noVault, watch)).kind).toBe('none');
});
