import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { registerCustomer } from '../desk/register-customer.ts';
import { clerk, startDesk } from '../desk/testing/desk-at-work.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-damaged-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

it('a till with a broken page starts, says what came over, and sends it', async () => {
  const first = await startDesk(folder);
  await first.training.setReachable(false);
  const saved = await registerCustomer({ ...emptyDraft, firstName: 'Vera', mobile: '9845093001' }, clerk, first.desk);
  if (!saved.ok || saved.data.status !== 'saved') throw new Error('It was sent');
  const id = saved.data.operationId;
  await first.end();

  const file = path.join(folder, 'till.db');
  const bytes = fs.readFileSync(file);
  const page = Math.floor(bytes.indexOf('$argon2id$') / 4096);
  bytes.fill(0xa5, page * 4096 + 8, (page + 1) * 4096);
  fs.writeFileSync(file, bytes);

  const lines: string[] = [];
  const again = await startDesk(folder, (line) => lines.push(line));
  expect(again.till.status.salvaged).toEqual({ damagedFile: `${file}.damaged-1`, operations: 1, lostOperations: 0 });
  expect(lines).toEqual([expect.stringContaining('1 operations came over')]);
  await again.training.setReachable(true);
  again.desk.outbox.sendNow();
  await vi.waitFor(() => expect(again.desk.outbox.store.find(id)?.state).toBe('applied'), 10_000);
  expect(again.desk.outbox.summary().blockage).toBe('none');
  // Its staff were on the broken page: the till has been set up again.
  const [member] = again.till.status.trainingStaff;
  expect(await again.till.signIn?.(member?.code ?? '', member?.pin ?? '')).toMatchObject({ status: 'signed-in' });
  await again.end();
});
