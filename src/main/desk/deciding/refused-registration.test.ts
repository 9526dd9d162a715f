import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RegistrationDraft, emptyDraft } from '#contract/drafts/registration.ts';
import type { Envelope } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import { readTill } from '../reading/read-customer.ts';
import { operationStory } from '../reading/operation-story.ts';
import { searchTill } from '../reading/search-customers.ts';
import { type DeskAtWork, clerk, startDesk } from '../../testing/till/desk-at-work.ts';
import { write } from '../writing/write.ts';
import { acknowledgeRefusal } from './acknowledge-refusal.ts';
import { fixAndResend } from './correct-operation.ts';

const wrongCard = '9999990';
let work: DeskAtWork;
let mobile = '';
let mobiles = 0;

function given<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${JSON.stringify(envelope.error.data)}`);
  return envelope.data;
}

beforeAll(async () => {
  work = await startDesk();
});
afterAll(() => work.end());
beforeEach(() => {
  mobiles += 1;
  mobile = `98450670${String(mobiles).padStart(2, '0')}`;
});

const draftOf = (over: Partial<RegistrationDraft>): RegistrationDraft => ({
  ...emptyDraft,
  firstName: 'Lena',
  mobile,
  ...over,
});
const register = async (over: Partial<RegistrationDraft> = {}) =>
  given(await write({ work: { kind: 'registration', draft: draftOf(over) } }, clerk, work.desk));
const correct = (id: string, over: Partial<RegistrationDraft> = {}) =>
  fixAndResend({ id, work: { kind: 'registration', draft: draftOf(over) } }, clerk, work.desk);
const acknowledge = (id: string) => acknowledgeRefusal(id, clerk, work.desk);
const rename = (key: string) => {
  const draft = { changes: { lastName: 'Costa' }, before: { lastName: '' } };
  return write({ key, work: { kind: 'update', draft } }, clerk, work.desk);
};
const followersOf = (id: string) => work.desk.outbox.store.followersOf(id);
const onRefused = { ok: false, error: { code: 'conflict', data: { reason: 'registration-refused' } } };

type Refused = WriteOutcome & { status: 'refused' };

/** Refused for its card, with consent to personal messages kept behind it. */
async function refusedRegistration(over: Partial<RegistrationDraft> = { mobilePersonal: true }): Promise<Refused> {
  const outcome = await register({ cardNumber: wrongCard, ...over });
  if (outcome.status !== 'refused') throw new Error(outcome.status);
  return outcome;
}

describe('on a registration that was refused', () => {
  it('nothing can be begun, be the refusal acknowledged or not', async () => {
    const { customerKey, operation } = await refusedRegistration();
    expect(await rename(customerKey)).toMatchObject(onRefused);
    expect(given(readTill(customerKey, work.desk))).toMatchObject({ registrationRefused: true });
    given(acknowledge(operation.id));
    expect(await rename(customerKey)).toMatchObject(onRefused);
  });

  it('work can be begun again once it is corrected', async () => {
    const { customerKey, operation } = await refusedRegistration();
    given(acknowledge(operation.id));
    expect(given(await correct(operation.id))).toMatchObject({ status: 'applied' });
    expect(given(await rename(customerKey))).toMatchObject({ status: 'applied' });
    expect(given(readTill(customerKey, work.desk))).toMatchObject({ firstName: 'Lena', registrationRefused: false });
  });

  it('the till forgets its customer, and takes a second one with the same number', async () => {
    const first = await refusedRegistration();
    expect(await write({ work: { kind: 'registration', draft: draftOf({}) } }, clerk, work.desk)).toMatchObject({
      ok: false,
      error: { code: 'conflict', data: { reason: 'already-kept' } },
    });
    given(acknowledge(first.operation.id));
    expect(searchTill(mobile, work.desk)).toEqual([]);
    expect(readTill(first.customerKey, work.desk)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await register()).toMatchObject({ status: 'applied' });
    expect(work.desk.outbox.store.find(first.operation.id)?.state).toBe('refused');
  });

  it('can be corrected without network: the customer is there again, and both go later', async () => {
    const { customerKey, operation } = await refusedRegistration();
    given(acknowledge(operation.id));
    await work.training.setReachable(false);
    expect(given(await correct(operation.id, { mobilePersonal: true }))).toMatchObject({
      status: 'saved',
      customerKey,
    });
    expect(searchTill(mobile, work.desk)).toMatchObject([{ key: customerKey, pending: 'waiting' }]);
    await work.training.setReachable(true);
    work.desk.outbox.sendNow();
    await vi.waitFor(() => expect(work.desk.outbox.backlog.counts().oldestAtMs).toBeNull(), 10_000);
    expect(followersOf(operation.id)).toMatchObject([{ state: 'applied' }]);
  });
});

describe('the consent that was kept with a registration', () => {
  it('is told with the refusal, and goes with it', async () => {
    const { operation, goesWith } = await refusedRegistration();
    expect(goesWith).toMatchObject([{ kind: 'subscriptions', state: 'waiting' }]);
    given(acknowledge(operation.id));
    const [follower] = followersOf(operation.id);
    expect(follower).toMatchObject({ state: 'refused' });
    expect(work.desk.outbox.backlog.counts().oldestAtMs).toBeNull();
    expect(given(operationStory(operation.id, work.desk)).followers).toMatchObject([{ id: follower?.id }]);
    expect(given(operationStory(follower?.id ?? '', work.desk)).follows).toMatchObject({ id: operation.id });
  });

  it('comes back with the correction, once', async () => {
    const { operation } = await refusedRegistration();
    given(acknowledge(operation.id));
    given(await correct(operation.id, { mobilePersonal: true }));
    await vi.waitFor(() => expect(followersOf(operation.id)).toMatchObject([{ state: 'applied' }]), 10_000);
  });

  it('is not sent when the correction does not ask for it any more', async () => {
    const { operation } = await refusedRegistration();
    given(acknowledge(operation.id));
    expect(given(await correct(operation.id))).toMatchObject({ status: 'applied' });
    expect(followersOf(operation.id)).toMatchObject([{ state: 'discarded' }]);
  });

  it('is kept when only the correction asks for it', async () => {
    const { operation } = await refusedRegistration({});
    given(acknowledge(operation.id));
    given(await correct(operation.id, { mobilePersonal: true }));
    await vi.waitFor(() => expect(followersOf(operation.id)).toMatchObject([{ state: 'applied' }]), 10_000);
  });

  it('is not sent either when a registration in attention is corrected without it', async () => {
    const { operation } = await refusedRegistration();
    given(await correct(operation.id));
    expect(followersOf(operation.id)).toMatchObject([{ state: 'discarded' }]);
  });
});
