import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TestService } from '#training-api/testing/start-test-service.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { CustomerWork } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { Desk } from '../desk.ts';
import { useExisting } from './resolve-operation.ts';
import { clerk, startDesk, startSharedService } from '../../testing/till/desk-at-work.ts';
import { write } from '../writing/write.ts';

const mobile = '9845071001';
let folders = '';
let training: TestService;
beforeEach(async () => {
  folders = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-two-tills-'));
  training = await startSharedService();
});
afterEach(async () => {
  await training.service.close();
  fs.rmSync(folders, { recursive: true });
});

const startTill = (name: string) => startDesk(path.join(folders, name), undefined, training);

function saved(envelope: Envelope<WriteOutcome>): { readonly operationId: string; readonly customerKey: string } {
  if (!envelope.ok || envelope.data.status !== 'saved') throw new Error(JSON.stringify(envelope));
  return envelope.data;
}

/** A customer, then a card and a consent for them, all without network. */
async function takeNewMember(
  desk: Desk,
  wanted: { firstName: string; cardNumber: string; channel: 'MOBILE' | 'EMAIL' },
) {
  const { firstName, cardNumber, channel } = wanted;
  const registration = saved(
    await write({ work: { kind: 'registration', draft: { ...emptyDraft, firstName, mobile } } }, clerk, desk),
  );
  const keep = async (work: CustomerWork) => saved(await write({ key: registration.customerKey, work }, clerk, desk));
  const card = await keep({ kind: 'card', draft: { cardNumber, statusLabel: 'ACTIVE' } });
  const changes = [{ channel, priority: 'BULK', type: 'OPTIN' } as const];
  const consent = await keep({ kind: 'subscriptions', draft: { changes, before: [], reason: firstName } });
  return { registration: registration.operationId, held: [card.operationId, consent.operationId] };
}

const stateOf = (desk: Desk, id: string) => desk.outbox.store.find(id)?.state;
const applied = (desk: Desk, ids: readonly string[]) =>
  vi.waitFor(() => expect(ids.map((id) => stateOf(desk, id))).toEqual(ids.map(() => 'applied')), 10_000);

it('gives the member of another till what was held here for the same mobile, when a person says so', async () => {
  const [first, second] = [await startTill('first'), await startTill('second')];
  await training.service.setReachable(false);
  const there = await takeNewMember(first.desk, { firstName: 'Ines', cardNumber: '7100400000101', channel: 'MOBILE' });
  const here = await takeNewMember(second.desk, { firstName: 'Inez', cardNumber: '7100400000102', channel: 'EMAIL' });
  await second.end();
  await training.service.setReachable(true);
  first.desk.outbox.sendNow();
  await applied(first.desk, [there.registration, ...there.held]);
  const customerId = first.desk.outbox.store.find(there.registration)?.customerId;

  const { desk, end } = await startTill('second');
  desk.outbox.sendNow();
  await vi.waitFor(() => expect(stateOf(desk, here.registration)).toBe('attention'), 10_000);
  expect(desk.outbox.store.find(here.registration)).toMatchObject({
    attention: 'already-member',
    existingCustomerId: customerId,
  });
  expect(here.held.map((id) => stateOf(desk, id))).toEqual(['waiting', 'waiting']);
  expect(await useExisting(here.registration, clerk, desk)).toMatchObject({ ok: true });
  await applied(desk, here.held);

  const writes = await training.records('ledger');
  expect(writes.map(({ method, path: to }) => `${String(method)} ${String(to)}`)).toEqual([
    'POST /v2/customers',
    `POST /v2/customers/${customerId}/changeIdentifier`,
    `POST /v2/customers/${customerId}/subscriptions`,
    `POST /v2/customers/${customerId}/changeIdentifier`,
    `POST /v2/customers/${customerId}/subscriptions`,
  ]);
  expect((await training.get(`/v2/customers/${customerId}?source=INSTORE`)).body).toMatchObject({
    profiles: [{ firstName: 'Ines' }],
    cardDetails: [{ cardNumber: '7100400000101' }, { cardNumber: '7100400000102' }],
  });
  expect((await training.get(`/v2/customers/${customerId}/subscriptions`)).body).toMatchObject({
    subscriptions: expect.arrayContaining([
      expect.objectContaining({ channel: 'SMS', priority: 'BULK', type: 'OPTIN' }),
      expect.objectContaining({ channel: 'EMAIL', priority: 'BULK', type: 'OPTIN' }),
    ]),
  });
  await end();
  await first.end();
});
