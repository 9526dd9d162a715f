import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { CustomerWork } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import { openWorkOf, operationStory } from '../reading/operation-story.ts';
import { type DeskAtWork, clerk, manager, startDesk } from '../../testing/till/desk-at-work.ts';
import { faultsOf } from '../../testing/till/faults-of.ts';
import { write } from '../writing/write.ts';
import { acknowledgeRefusal } from './acknowledge-refusal.ts';
import { fixAndResend } from './correct-operation.ts';
import { discardOperation, retryOperation } from './resolve-operation.ts';
import { takeBackOperation } from './take-back-operation.ts';

const change = 'POST /v2/customers/{customerId}/changeIdentifier';
let work: DeskAtWork;
const faults = faultsOf(() => work, fetch);
let key = '';
let customers = 0;

beforeAll(async () => {
  work = await startDesk();
});
afterAll(() => work.end());
beforeEach(async () => {
  customers += 1;
  await work.training.setReachable(true);
  const draft = { ...emptyDraft, firstName: 'Lena', mobile: `98450860${String(customers).padStart(2, '0')}` };
  key = given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).customerKey;
});

function given<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${JSON.stringify(envelope.error.data)}`);
  return envelope.data;
}

const email = () => `lena${customers}@example.org`;
const addEmail = (): CustomerWork => ({
  kind: 'identifier-change',
  draft: { add: [{ type: 'email', value: email() }], remove: [] },
});
const rename: CustomerWork = { kind: 'update', draft: { changes: { lastName: 'Sol' }, before: {} } };
const outAndIn: CustomerWork = {
  kind: 'subscriptions',
  draft: {
    changes: [
      { channel: 'EMAIL', priority: 'BULK', type: 'OPTIN' },
      { channel: 'MOBILE', priority: 'BULK', type: 'OPTOUT' },
    ],
    before: [],
    reason: '',
  },
};

const stateOf = (id: string) => work.desk.outbox.store.find(id)?.state;
/** The opt-outs that were split off a change of messages; empty if it is whole. */
const splitOff = (id: string) => work.desk.outbox.store.find(id)?.follows ?? '';

async function keep(asked: CustomerWork): Promise<string> {
  const kept = given(await write({ key, work: asked }, clerk, work.desk));
  if (kept.status !== 'saved') throw new Error(kept.status);
  return kept.operationId;
}

/** An e-mail that is refused later, and behind it a change of messages and of the name. */
async function refusedEmail() {
  await work.training.setReachable(false);
  const refused = await keep(addEmail());
  const into = await keep(outAndIn);
  const renamed = await keep(rename);
  await work.training.setReachable(true);
  await faults.refuseNext(change, 1001);
  work.desk.outbox.sendNow();
  await vi.waitFor(
    () => expect([refused, splitOff(into), renamed].map(stateOf)).toEqual(['attention', 'applied', 'applied']),
    10_000,
  );
  return { refused, into };
}

it('an opt-out goes past a refused e-mail, the opt-in beside it waits and says for whom', async () => {
  const { refused, into } = await refusedEmail();
  expect(openWorkOf(key, work.desk)).toMatchObject([
    { id: refused, state: 'attention' },
    { id: into, waiting: 'held', heldByPerson: true, nextAttemptAtMs: null },
  ]);
  const story = given(operationStory(into, work.desk));
  expect(story.heldBy?.id).toBe(refused);
  expect(story.operation.work).toMatchObject({ draft: { changes: [{ channel: 'EMAIL', type: 'OPTIN' }] } });
  expect(given(operationStory(refused, work.desk)).held.map(({ id }) => id)).toEqual([into]);
  expect(given(await retryOperation(refused, manager, work.desk)).status).toBe('applied');
  await vi.waitFor(() => expect(stateOf(into)).toBe('applied'), 10_000);
});

it('a discard takes along only what depends on the entry', async () => {
  const { refused, into } = await refusedEmail();
  await work.training.setReachable(false);
  const later = await keep({ kind: 'update', draft: { changes: { firstName: 'Leni' }, before: {} } });
  given(discardOperation({ id: refused, reason: 'not hers', held: 'discard' }, manager, work.desk));
  expect([refused, into, later].map(stateOf)).toEqual(['discarded', 'discarded', 'waiting']);
});

it('a change of messages that waits is one operation, cancelled as a whole', async () => {
  await work.training.setReachable(false);
  await keep(addEmail());
  const id = await keep(outAndIn);
  expect(splitOff(id)).toBe('');
  given(takeBackOperation({ id }, clerk, work.desk));
  expect(openWorkOf(key, work.desk)).toHaveLength(1);
});

it('a change of messages is one operation if nothing could hold it', async () => {
  const outcome = given(await write({ key, work: outAndIn }, clerk, work.desk));
  expect(outcome.status).toBe('applied');
  expect(work.desk.outbox.store.openOfLane(key)).toEqual([]);
});

describe('a change of messages that is refused while its person waits', () => {
  const messages = 'POST /v2/customers/{customerId}/subscriptions';
  const refused = async () => {
    await faults.refuseNext(messages, 1001);
    const outcome = given(await write({ key, work: outAndIn }, clerk, work.desk));
    if (outcome.status !== 'refused') throw new Error(outcome.status);
    return outcome;
  };

  it('goes back to the form without its opt-out, which is sent all the same, and the form says so', async () => {
    const { operation, goesWith, goesOn } = await refused();
    expect(operation.work).toMatchObject({ draft: { changes: [{ channel: 'EMAIL', type: 'OPTIN' }] } });
    expect([goesWith, goesOn]).toMatchObject([[], [{ work: { draft: { changes: [{ channel: 'MOBILE' }] } } }]]);
    given(acknowledgeRefusal(operation.id, clerk, work.desk));
    await vi.waitFor(() => expect(goesOn.map(({ id }) => stateOf(id))).toEqual(['applied']), 10_000);
    expect(stateOf(operation.id)).toBe('refused');
  });

  it('is corrected from the form as it was filled in, opt-out and all', async () => {
    const { operation } = await refused();
    given(acknowledgeRefusal(operation.id, clerk, work.desk));
    const outcome = given(await fixAndResend({ id: operation.id, work: outAndIn }, clerk, work.desk));
    expect(['applied', 'saved']).toContain(outcome.status);
    await vi.waitFor(() => expect(stateOf(operation.id)).toBe('applied'), 10_000);
  });
});
