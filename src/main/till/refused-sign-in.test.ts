import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TestService } from '#training-api/testing/start-test-service.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { CustomerWork } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { Desk, StaffMember } from '../desk/desk.ts';
import { searchService } from '../desk/reading/search-customers.ts';
import { clerk, startDesk, startSharedService } from '../testing/till/desk-at-work.ts';
import type { Till } from './till.ts';
import { write } from '../desk/writing/write.ts';

/** As many lanes as the outbox works on at a time. */
const lanes = 4;
const customers = 12;
let dataDir = '';
let training: TestService;
beforeEach(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-refused-'));
  training = await startSharedService();
});
afterEach(async () => {
  await training.service.close();
  fs.rmSync(dataDir, { recursive: true });
});

const startTill = () => startDesk(dataDir, undefined, training);

type Kept = { readonly id: string; readonly mark: string; readonly staffCode: string };

function saved(envelope: Envelope<WriteOutcome>): { readonly operationId: string; readonly customerKey: string } {
  if (!envelope.ok || envelope.data.status !== 'saved') throw new Error(JSON.stringify(envelope));
  return envelope.data;
}

/** A customer and two writes behind. Each has a word of its own, which shows in the service's ledger. */
async function takeCustomer(nth: number, staff: StaffMember, desk: Desk): Promise<readonly Kept[]> {
  const [name, newName, friend] = [`First${nth}`, `Second${nth}`, `friend${nth}@example.org`];
  const draft = { ...emptyDraft, firstName: 'Ada', lastName: name, mobile: `98450720${String(nth).padStart(2, '0')}` };
  const registration = saved(await write({ work: { kind: 'registration', draft } }, staff, desk));
  const keep = async (work: CustomerWork) =>
    saved(await write({ key: registration.customerKey, work }, staff, desk)).operationId;
  const changes = { lastName: newName };
  const update = await keep({ kind: 'update', draft: { changes, before: { lastName: name } } });
  const invitees = [{ channel: 'EMAIL' as const, name: 'Noor', identifier: friend }];
  const referral = await keep({ kind: 'referral', draft: { campaignToken: 'GLOWPAL', invitees } });
  const kept = { [registration.operationId]: name, [update]: newName, [referral]: friend };
  return Object.entries(kept).map(([id, mark]) => ({ id, mark, staffCode: staff.code }));
}

async function signIn(till: Till, code: string, pin: string): Promise<StaffMember> {
  const outcome = await till.signIn?.(code, pin);
  if (outcome?.status !== 'signed-in') throw new Error(outcome?.status);
  till.session.begin(outcome.staff);
  return outcome.staff;
}

const isQuiet = (desk: Desk) =>
  vi.waitFor(() => expect(desk.outbox.summary()).toMatchObject({ blockage: 'sign-in', sending: 0 }), 10_000);

const refusals = async () => (await training.records('requests')).filter(({ answerStatus }) => answerStatus === 401);

it('stands still when the service refuses the sign-in amid a backlog, loses nothing and goes on when it is mended', async () => {
  let { till, desk, end } = await startTill();
  await training.service.setReachable(false);
  const kept: Kept[] = [];
  for (let nth = 1; nth <= customers; nth += 1) kept.push(...(await takeCustomer(nth, clerk, desk)));
  const total = kept.length;

  // There are about five requests for each customer, so the sign-in is refused half way.
  await training.service.setReachable(true);
  await training.post('/training/faults', { route: '*', kind: 'slow', delayMs: 0, count: customers * 2 });
  await training.post('/training/faults', { route: '*', kind: 'status', status: 401, count: 1_000_000 });
  desk.outbox.sendNow();
  await isQuiet(desk);
  const { waiting, attention, unknown } = desk.outbox.summary();
  expect({ attention, unknown }).toEqual({ attention: 0, unknown: 0 });
  expect(waiting).toBeGreaterThan(0);
  expect(waiting).toBeLessThan(total);

  // Nothing is tried again unasked: not at another look, not after a restart, not for a cashier who waits.
  desk.outbox.wake();
  await end();
  const cameBefore = (await training.records('requests')).length;
  expect((await refusals()).length).toBeLessThanOrEqual(lanes);
  ({ till, desk, end } = await startTill());
  await isQuiet(desk);
  const colleague = await signIn(till, '1002', '135791');
  kept.push(...(await takeCustomer(customers + 1, colleague, desk)));
  expect(desk.outbox.summary()).toMatchObject({ blockage: 'sign-in', waiting: waiting + 3 });
  expect(await training.records('requests')).toHaveLength(cameBefore);

  // "Send now" tries once for each lane, and is refused as well.
  desk.outbox.sendNow();
  await isQuiet(desk);
  expect((await refusals()).length).toBeLessThanOrEqual(lanes * 2);

  // The service knows the till again: the first reading that is answered lets the outbox go on.
  await fetch(`${training.service.url}/training/faults`, { method: 'DELETE' });
  expect(await searchService('asha', desk)).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(desk.outbox.summary()).toMatchObject({ blockage: 'none', waiting: 0, sending: 0 }), {
    timeout: 15_000,
  });
  expect(kept.map(({ id }) => desk.outbox.store.find(id))).toMatchObject(
    kept.map(({ staffCode }) => ({ state: 'applied', staffCode })),
  );
  const writes = (await training.records('ledger')).map(({ body }) => JSON.stringify(body));
  const placesOf = (mark: string) => writes.flatMap((body, at) => (body.includes(`"${mark}"`) ? [at] : []));
  expect(kept.map(({ mark }) => placesOf(mark).length)).toEqual(kept.map(() => 1));
  for (let nth = 0; nth < kept.length; nth += 3) {
    const order = kept.slice(nth, nth + 3).flatMap(({ mark }) => placesOf(mark));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  }
  expect(writes).toHaveLength(kept.length);
  await end();
});
