import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CustomerRow } from '#contract/customer.ts';
import type { Envelope } from '#contract/envelope.ts';
import { type RegistrationDraft, emptyDraft } from '#contract/drafts/registration.ts';
import { readService, readTill } from './reading/read-customer.ts';
import { fixAndResend } from './deciding/correct-operation.ts';
import { discardOperation, retryOperation, useExisting } from './deciding/resolve-operation.ts';
import { searchForms, searchService, searchTill } from './reading/search-customers.ts';
import { type DeskAtWork, clerk, startDesk } from '../testing/till/desk-at-work.ts';
import { write } from './writing/write.ts';

let work: DeskAtWork;
beforeAll(async () => (work = await startDesk()));
afterAll(() => work.end());

function given<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(envelope.error.code);
  return envelope.data;
}

const register = (draft: Partial<RegistrationDraft>) =>
  write({ work: { kind: 'registration', draft: { ...emptyDraft, ...draft } } }, clerk, work.desk);

/** Registered while the network is gone, then sent: how a mobile that somebody else holds comes to attention. */
async function comeToAttention(mobile: string): Promise<string> {
  await work.training.setReachable(false);
  const kept = given(await register({ mobile, firstName: 'Vera', lastName: 'Kohl' }));
  if (kept.status !== 'saved') throw new Error(kept.status);
  await work.training.setReachable(true);
  work.desk.outbox.sendNow();
  await vi.waitFor(() => expect(work.desk.outbox.store.find(kept.operationId)?.state).toBe('attention'), 10_000);
  return kept.operationId;
}

describe('register', () => {
  it('shows what the service gave, and is found and read afterwards', async () => {
    const outcome = given(await register({ firstName: 'Ines', lastName: 'Moreau', mobile: '98450 61001' }));
    expect(outcome).toMatchObject({
      status: 'applied',
      sideEffects: expect.arrayContaining([expect.objectContaining({ type: 'points' })]),
    });
    const rows: CustomerRow[] = given(await searchService('9845061001', work.desk));
    expect(rows).toMatchObject([{ firstName: 'Ines', key: outcome.customerKey, origin: 'service' }]);
    const page = given(await readService(outcome.customerKey, work.desk));
    expect(page.points?.available).toBeGreaterThan(0);
    expect(page.coupons).not.toBeNull();
    expect(searchTill('moreau ines', work.desk)).toMatchObject([{ key: outcome.customerKey }]);
  });

  it('refuses what cannot be a mobile, and keeps nothing', async () => {
    expect(await register({ mobile: '12' })).toMatchObject({
      ok: false,
      error: { data: { fields: ['draft.mobile'] } },
    });
    expect(work.desk.outbox.backlog.counts().oldestAtMs).toBeNull();
  });

  it('does not keep a second registration with the same identifier', async () => {
    await work.training.setReachable(false);
    expect(given(await register({ mobile: '9845061002', firstName: 'Omar' }))).toMatchObject({ status: 'saved' });
    const again = await register({ mobile: '+91 98450 61002', firstName: 'Omar' });
    expect(again).toMatchObject({ ok: false, error: { code: 'conflict', data: { reason: 'already-kept' } } });
    expect(searchTill('9845061002', work.desk)).toMatchObject([{ pending: 'waiting', customerId: null }]);
    await work.training.setReachable(true);
    await vi.waitFor(() => expect(work.desk.outbox.backlog.counts().oldestAtMs).toBeNull(), 10_000);
  });

  it('answers to its local key after the service has given an id', async () => {
    await work.training.setReachable(false);
    const kept = given(await register({ mobile: '9845061003', firstName: 'Dewi' }));
    await work.training.setReachable(true);
    await vi.waitFor(() => expect(work.desk.outbox.backlog.counts().oldestAtMs).toBeNull(), 10_000);
    const page = given(readTill(kept.customerKey, work.desk));
    expect(page).toMatchObject({ firstName: 'Dewi', pending: null, key: expect.stringMatching(/^c\d+$/) });
  });
});

describe('what needs a person', () => {
  const mobile = '9845062001';
  beforeAll(async () => void given(await register({ mobile, firstName: 'Salma', lastName: 'Aziz' })));

  it('goes to the member who is there already, whose details stay their own', async () => {
    const id = await comeToAttention(mobile);
    const outcome = given(await useExisting(id, clerk, work.desk));
    expect(work.desk.outbox.store.find(id)?.state).toBe('adopted');
    expect(given(await readService(outcome.customerKey, work.desk))).toMatchObject({ firstName: 'Salma' });
  });

  it('is corrected and sent again', async () => {
    const id = await comeToAttention(mobile);
    const draft = { ...emptyDraft, firstName: 'Vera', lastName: 'Kohl', mobile: '9845062002' };
    expect(given(await fixAndResend({ id, work: { kind: 'registration', draft } }, clerk, work.desk))).toMatchObject({
      status: 'applied',
    });
    expect(given(await searchService('9845062002', work.desk))).toMatchObject([{ firstName: 'Vera' }]);
  });

  it('is not corrected into another registration that is open here', async () => {
    const id = await comeToAttention(mobile);
    await work.training.setReachable(false);
    given(await register({ mobile: '9845062003', firstName: 'Paul' }));
    const draft = { ...emptyDraft, firstName: 'Vera', mobile: '9845062003' };
    expect(await fixAndResend({ id, work: { kind: 'registration', draft } }, clerk, work.desk)).toMatchObject({
      error: { code: 'conflict' },
    });
    await work.training.setReachable(true);
    given(discardOperation({ id, reason: 'typed by mistake', held: 'keep' }, clerk, work.desk));
    await vi.waitFor(() => expect(work.desk.outbox.backlog.counts().oldestAtMs).toBeNull(), 10_000);
  });

  it('comes back when the same is tried again, and is kept with its reason when it is given up', async () => {
    const id = await comeToAttention(mobile);
    expect(given(await retryOperation(id, clerk, work.desk))).toMatchObject({ status: 'attention' });
    given(discardOperation({ id, reason: 'typed by mistake', held: 'keep' }, clerk, work.desk));
    expect(work.desk.outbox.store.find(id)).toMatchObject({ state: 'discarded' });
    expect(await retryOperation(id, clerk, work.desk)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

it.each([
  ['98450', ['9198450', '98450']],
  ['+91 98450', ['9198450']],
  ['0 98450', ['9198450', '098450']],
  ['91984', ['91984']],
  ['Asha', ['Asha']],
  ['陈伟', ['陈伟', '伟']],
  ['TS-٤٢', ['TS-42']],
])('asks the service for "%s" as %j', (text, forms) => {
  expect(searchForms(text, 'IN')).toEqual(forms);
});
