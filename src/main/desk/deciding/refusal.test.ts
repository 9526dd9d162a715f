import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { CustomerWork } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import { operationStory } from '../reading/operation-story.ts';
import { type DeskAtWork, clerk, manager, startDesk } from '../../testing/till/desk-at-work.ts';
import { faultsOf } from '../../testing/till/faults-of.ts';
import { write } from '../writing/write.ts';
import { acknowledgeRefusal } from './acknowledge-refusal.ts';
import { fixAndResend } from './correct-operation.ts';
import { retryOperation } from './resolve-operation.ts';
import { takeBackOperation } from './take-back-operation.ts';

const wrongCard = '9999990';
const change = 'POST /v2/customers/{customerId}/changeIdentifier';
let work: DeskAtWork;
const faults = faultsOf(() => work, fetch);
let key = '';
let cards = 60;
let mobiles = 0;

function given<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw new Error(`${envelope.error.code} ${JSON.stringify(envelope.error.data)}`);
  return envelope.data;
}

beforeAll(async () => {
  work = await startDesk();
});
afterAll(() => work.end());
beforeEach(async () => {
  mobiles += 1;
  const draft = { ...emptyDraft, firstName: 'Lena', mobile: `98450660${String(mobiles).padStart(2, '0')}` };
  key = given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).customerKey;
});

const card = (cardNumber: string) => ({ kind: 'card', draft: { cardNumber, statusLabel: 'ACTIVE' } }) as const;
const freeCard = () => `71004000000${(cards += 1)}`;
const ask = async (asked: CustomerWork, staff = clerk as typeof clerk | typeof manager) =>
  given(await write({ key, work: asked }, staff, work.desk));
const operation = (id: string) => work.desk.outbox.store.find(id);
const acknowledge = (id: string) => acknowledgeRefusal(id, clerk, work.desk);
const notEnded = (reason: string) => ({ ok: false, error: { code: 'conflict', data: { reason } } });

function refusedId(outcome: WriteOutcome): string {
  if (outcome.status !== 'refused') throw new Error(outcome.status);
  return outcome.operation.id;
}

/** A card that the service does not know, typed while somebody waits. */
const refusedCard = async () => refusedId(await ask(card(wrongCard)));

describe('a write that the service refuses while its person waits', () => {
  it('goes back to them, and is an end once the window shows it: it needs nobody and holds nobody', async () => {
    const outcome = await ask(card(wrongCard));
    expect(outcome).toMatchObject({ status: 'refused', customerKey: key, operation: { serviceCode: 3010 } });
    const id = refusedId(outcome);
    expect(operation(id)?.state).toBe('attention');
    given(acknowledge(id));
    expect(operation(id)).toMatchObject({ state: 'refused', attention: null, serviceCode: 3010 });
    expect(work.desk.outbox.summary()).toMatchObject({ attention: 0, waiting: 0, oldestAtMs: null });
    const optOut = { channel: 'MOBILE', priority: 'BULK', type: 'OPTOUT' } as const;
    expect(await ask({ kind: 'subscriptions', draft: { changes: [optOut], before: [], reason: '' } })).toMatchObject({
      status: 'applied',
    });
    expect(work.desk.outbox.backlog.page('done', { offset: 0, limit: 200 }).rows.map((row) => row.id)).toContain(id);
  });

  it('is acknowledged once, twice or at the same time with the same end', async () => {
    const id = await refusedCard();
    expect([acknowledge(id), acknowledge(id)].map(({ ok }) => ok)).toEqual([true, true]);
    expect(operation(id)?.state).toBe('refused');
  });

  it('is amended by a correction: the same operation, sent once, and its story shows both', async () => {
    const id = await refusedCard();
    given(acknowledge(id));
    const number = freeCard();
    const corrected = given(await fixAndResend({ id, work: card(number) }, clerk, work.desk));
    expect(corrected).toMatchObject({ status: 'applied', customerKey: key });
    expect(await faults.countApplied(number)).toBe(1);
    const story = given(operationStory(id, work.desk));
    expect(story.operation).toMatchObject({ state: 'applied', work: card(number), firstStaffName: null });
    expect(story.attempts.map(({ verdict }) => verdict)).toEqual(['refused', 'applied']);
    expect(story.corrections).toMatchObject([{ staffName: clerk.name, before: card(wrongCard) }]);
  });

  it('is refused again in the same form, as often as it is wrong', async () => {
    const id = await refusedCard();
    given(acknowledge(id));
    const again = given(await fixAndResend({ id, work: card('8888880') }, clerk, work.desk));
    expect(refusedId(again)).toBe(id);
    expect(operation(id)?.state).toBe('attention');
    given(acknowledge(id));
    expect(operation(id)?.state).toBe('refused');
  });

  it('is sent once when it is corrected before the acknowledgement has come', async () => {
    const id = await refusedCard();
    const number = freeCard();
    const correcting = fixAndResend({ id, work: card(number) }, clerk, work.desk);
    expect(acknowledge(id)).toMatchObject(notEnded('not-shown'));
    expect(given(await correcting)).toMatchObject({ status: 'applied' });
    expect(acknowledge(id)).toMatchObject(notEnded('not-shown'));
    expect([operation(id)?.state, await faults.countApplied(number)]).toEqual(['applied', 1]);
  });

  it('is corrected though something was done for the customer since that does not depend on it', async () => {
    const id = await refusedCard();
    given(acknowledge(id));
    const renamed = await ask({ kind: 'update', draft: { changes: { lastName: 'Sol' }, before: {} } });
    expect(renamed).toMatchObject({ status: 'applied' });
    const corrected = await fixAndResend({ id, work: card(freeCard()) }, clerk, work.desk);
    expect(given(corrected)).toMatchObject({ status: 'applied' });
  });

  it('is not corrected over an opt-out since, which waits for nothing', async () => {
    const consent = (type: 'OPTIN' | 'OPTOUT'): CustomerWork => ({
      kind: 'subscriptions',
      draft: { changes: [{ channel: 'MOBILE', priority: 'BULK', type }], before: [], reason: '' },
    });
    await faults.refuseNext('POST /v2/customers/{customerId}/subscriptions', 1001);
    const id = refusedId(await ask(consent('OPTIN')));
    given(acknowledge(id));
    expect(await ask(consent('OPTOUT'))).toMatchObject({ status: 'applied' });
    const late = await fixAndResend({ id, work: consent('OPTIN') }, clerk, work.desk);
    expect(late).toMatchObject(notEnded('later-work'));
  });

  it('is not corrected over something newer that was done for the customer since', async () => {
    const id = await refusedCard();
    given(acknowledge(id));
    expect(await ask(card(freeCard()))).toMatchObject({ status: 'applied' });
    const late = await fixAndResend({ id, work: card(freeCard()) }, clerk, work.desk);
    expect(late).toMatchObject(notEnded('later-work'));
    expect(operation(id)?.state).toBe('refused');
  });

  it('waits like any other when the network goes before the correction is sent', async () => {
    const id = await refusedCard();
    given(acknowledge(id));
    await work.training.setReachable(false);
    const number = freeCard();
    expect(given(await fixAndResend({ id, work: card(number) }, clerk, work.desk))).toMatchObject({ status: 'saved' });
    expect(work.desk.outbox.store.openOfLane(key).map((one) => one.id)).toEqual([id]);
    await work.training.setReachable(true);
    work.desk.outbox.sendNow();
    await vi.waitFor(() => expect(operation(id)?.state).toBe('applied'), 10_000);
    expect(await faults.countApplied(number)).toBe(1);
  });
});

describe('a refusal that nobody has acknowledged', () => {
  it('stays in attention when its person has signed out, and is corrected from there', async () => {
    const id = await refusedCard();
    work.till.session.begin(clerk);
    work.till.session.end();
    expect(acknowledge(id)).toMatchObject(notEnded('not-shown'));
    expect(operation(id)?.state).toBe('attention');
    const number = freeCard();
    expect(given(await fixAndResend({ id, work: card(number) }, manager, work.desk))).toMatchObject({
      status: 'applied',
    });
  });

  it('stays there when its person signs out before the answer comes, and signs in again', async () => {
    work.till.session.begin(clerk);
    const asking = ask(card(wrongCard));
    work.till.session.end();
    const id = refusedId(await asking);
    work.till.session.begin(clerk);
    expect(acknowledge(id)).toMatchObject(notEnded('not-shown'));
    expect(operation(id)?.state).toBe('attention');
    work.till.session.end();
    await retryOperation(id, clerk, work.desk);
    given(takeBackOperation({ id }, clerk, work.desk));
  });

  it('is acknowledged by nobody but the person who waited', async () => {
    const id = await refusedCard();
    expect(acknowledgeRefusal(id, manager, work.desk)).toMatchObject(notEnded('not-shown'));
    given(acknowledge(id));
  });

  it('stays in attention over a restart, and one that was acknowledged stays refused and cannot come back', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-refused-'));
    const before = await startDesk(folder);
    const draft = { ...emptyDraft, mobile: '9845066099' };
    const lane = given(await write({ work: { kind: 'registration', draft } }, clerk, before.desk)).customerKey;
    const refuse = async () => refusedId(given(await write({ key: lane, work: card(wrongCard) }, clerk, before.desk)));
    const shown = await refuse();
    given(acknowledgeRefusal(shown, clerk, before.desk));
    const unseen = await refuse();
    await before.end();

    const { desk, end } = await startDesk(folder);
    expect([shown, unseen].map((id) => desk.outbox.store.find(id)?.state)).toEqual(['refused', 'attention']);
    expect(acknowledgeRefusal(unseen, clerk, desk)).toMatchObject(notEnded('not-shown'));
    const late = await fixAndResend({ id: shown, work: card(freeCard()) }, clerk, desk);
    expect(late).toMatchObject(notEnded('not-in-attention'));
    await end();
    fs.rmSync(folder, { recursive: true });
  });

  it('is none for an operation that nobody made', () => {
    expect(acknowledge(crypto.randomUUID())).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

describe('what is not certainly refused stays as it was', () => {
  it.each([400, 404, 1099, 1303, 7777])('with the code %i it is for a person', async (code) => {
    await faults.refuseNext(change, code);
    const outcome = await ask(card(freeCard()));
    expect(outcome).toMatchObject({ status: 'attention', operation: { serviceCode: code, certainlyUnapplied: false } });
    if (outcome.status === 'attention') expect(acknowledge(outcome.operation.id)).toMatchObject(notEnded('not-shown'));
  });

  it('is for a person when the backlog is refused, or what was in attention is sent again as it is', async () => {
    await work.training.setReachable(false);
    const kept = await ask(card(wrongCard));
    if (kept.status !== 'saved') throw new Error(kept.status);
    await work.training.setReachable(true);
    work.desk.outbox.sendNow();
    await vi.waitFor(() => expect(operation(kept.operationId)?.state).toBe('attention'), 10_000);
    expect(acknowledge(kept.operationId)).toMatchObject(notEnded('not-shown'));
    expect(given(await retryOperation(kept.operationId, clerk, work.desk))).toMatchObject({ status: 'attention' });
    expect(acknowledge(kept.operationId)).toMatchObject(notEnded('not-shown'));
  });
});
