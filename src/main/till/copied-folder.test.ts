import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { clerk, startDesk } from '../testing/till/desk-at-work.ts';
import { write } from '../desk/writing/write.ts';

let folders = '';
beforeEach(() => (folders = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-copied-'))));
afterEach(() => fs.rmSync(folders, { recursive: true }));

const register = (desk: Parameters<typeof write>[2], mobile: string) =>
  write({ work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Ada', mobile } } }, clerk, desk);

it('a till on a copied folder sends nothing, says so, and goes on when a manager vouches for it', async () => {
  const [original, copy] = [path.join(folders, 'original'), path.join(folders, 'copy')];
  const first = await startDesk(original);
  expect(first.desk.outbox.summary().blockage).toBe('none');
  await first.end();
  fs.cpSync(original, copy, { recursive: true });

  let till = await startDesk(copy);
  expect(till.desk.outbox.summary().blockage).toBe('copied');
  expect(await register(till.desk, '9845081001')).toMatchObject({ data: { status: 'saved' } });
  till.desk.outbox.sendNow();
  till.desk.outbox.resume('manager');
  expect(till.desk.outbox.summary()).toMatchObject({ blockage: 'copied', waiting: 1 });
  await till.end();

  till = await startDesk(copy);
  till.desk.confirmOnlyCopy();
  expect(till.desk.outbox.summary().blockage).toBe('none');
  await till.end();
  till = await startDesk(copy);
  expect(till.desk.outbox.summary().blockage).toBe('none');
  await till.end();
});

it('a manager’s own pause is still there when the copy has been vouched for', async () => {
  const [original, copy] = [path.join(folders, 'original'), path.join(folders, 'copy')];
  const first = await startDesk(original);
  first.desk.outbox.pause(clerk.code);
  await first.end();
  fs.cpSync(original, copy, { recursive: true });
  let till = await startDesk(copy);
  await till.end();
  till = await startDesk(copy);
  expect(till.desk.outbox.summary().blockage).toBe('copied');
  till.desk.confirmOnlyCopy();
  expect(till.desk.outbox.summary().blockage).toBe('manager');
  till.desk.outbox.resume('manager');
  expect(till.desk.outbox.summary().blockage).toBe('none');
  await till.end();
});

it('a second till on the same folder says that one is at work there, and touches nothing', async () => {
  const dataDir = path.join(folders, 'one');
  const first = await startDesk(dataDir);
  await expect(startDesk(dataDir)).rejects.toThrow('already-running');
  expect(await register(first.desk, '9845081002')).toMatchObject({ data: { status: 'applied' } });
  await first.end();
  await (await startDesk(dataDir)).end();
});

it('a till on a folder that was moved notices nothing', async () => {
  const [before, after] = [path.join(folders, 'before'), path.join(folders, 'after')];
  await (await startDesk(before)).end();
  fs.renameSync(before, after);
  const till = await startDesk(after);
  expect(till.desk.outbox.summary().blockage).toBe('none');
  await till.end();
});
