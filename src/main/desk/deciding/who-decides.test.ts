import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { Envelope } from '#contract/envelope.ts';
import { operationStory } from '../reading/operation-story.ts';
import { type DeskAtWork, clerk, manager, startDesk } from '../../testing/till/desk-at-work.ts';
import { faultsOf } from '../../testing/till/faults-of.ts';
import { write } from '../writing/write.ts';
import { acknowledgeRefusal } from './acknowledge-refusal.ts';
import { fixAndResend } from './correct-operation.ts';
import { retryOperation, useExisting } from './resolve-operation.ts';
import { takeBackOperation } from './take-back-operation.ts';

const statusRoute = 'PUT /v2/customers/lookup/status';
const colleague = { code: '1003', name: 'Tomas Ek', role: 'cashier' } as const;
let work: DeskAtWork;
const faults = faultsOf(() => work, fetch);
let key = '';
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
  const draft = { ...emptyDraft, firstName: 'Lena', mobile: `98450680${String(mobiles).padStart(2, '0')}` };
  key = given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).customerKey;
});

const label = (reason: string) => ({ kind: 'status-label', draft: { label: 'Dormant', reason } }) as const;
const operation = (id: string) => work.desk.outbox.store.find(id);
const notAllowed = { ok: false, error: { code: 'not-allowed' } };

/** A manager's write that a person has to decide about. */
async function refusedLabel(code = 1099): Promise<string> {
  await faults.refuseNext(statusRoute, code);
  const outcome = given(await write({ key, work: label('left the town') }, manager, work.desk));
  if (outcome.status !== 'attention' && outcome.status !== 'refused') throw new Error(outcome.status);
  return outcome.operation.id;
}

describe('a manager’s kind of work', () => {
  it('is made, corrected, sent again, redirected, acknowledged and cancelled by no cashier', async () => {
    const id = await refusedLabel();
    const before = operation(id);
    const { desk } = work;
    expect(await write({ key, work: label('x') }, clerk, desk)).toMatchObject(notAllowed);
    expect(await fixAndResend({ id, work: label('x') }, clerk, desk)).toMatchObject(notAllowed);
    expect(await retryOperation(id, clerk, desk)).toMatchObject(notAllowed);
    expect(takeBackOperation({ id }, clerk, desk)).toMatchObject(notAllowed);
    expect(acknowledgeRefusal(id, clerk, desk)).toMatchObject(notAllowed);
    vi.spyOn(desk.outbox.store, 'find').mockReturnValueOnce({
      ...(before as NonNullable<typeof before>),
      existingCustomerId: 7,
    });
    expect(await useExisting(id, clerk, desk)).toMatchObject(notAllowed);
    expect(operation(id)).toEqual(before);
  });

  it('is all of that for a manager', async () => {
    const { desk } = work;
    expect(given(await fixAndResend({ id: await refusedLabel(), work: label('moved') }, manager, desk))).toMatchObject({
      status: 'applied',
    });
    expect(given(await retryOperation(await refusedLabel(), manager, desk))).toMatchObject({ status: 'applied' });
    const refused = await refusedLabel(8014);
    expect(given(operationStory(refused, desk)).operation).toMatchObject({
      managerOnly: true,
      certainlyUnapplied: true,
    });
    given(acknowledgeRefusal(refused, manager, desk));
    const cancelled = await refusedLabel(8014);
    given(takeBackOperation({ id: cancelled }, manager, desk));
    expect([refused, cancelled].map((id) => operation(id)?.state)).toEqual(['refused', 'discarded']);
  });

  it('includes the kinds that this till does not know', async () => {
    const id = crypto.randomUUID();
    const row = {
      id,
      kind: 'of-a-newer-till',
      lane: key,
      title: '',
      payload: {},
      staffCode: clerk.code,
      staffName: '',
    };
    work.desk.outbox.store.add(row);
    expect(takeBackOperation({ id }, clerk, work.desk)).toMatchObject(notAllowed);
    given(takeBackOperation({ id }, manager, work.desk));
  });
});

describe('whoever corrects a write', () => {
  const card = (cardNumber: string) => ({ kind: 'card', draft: { cardNumber, statusLabel: 'ACTIVE' } }) as const;

  it('is its author from then on, beside the first', async () => {
    const made = given(await write({ key, work: card('9999990') }, clerk, work.desk));
    if (made.status !== 'refused') throw new Error(made.status);
    const { id } = made.operation;
    given(await fixAndResend({ id, work: card('9999991') }, colleague, work.desk));
    expect(operation(id)).toMatchObject({
      staffCode: colleague.code,
      staffName: colleague.name,
      firstStaff: { code: clerk.code, name: clerk.name },
    });
    given(await fixAndResend({ id, work: card('7100400000071') }, manager, work.desk));
    const { operation: view, corrections } = given(operationStory(id, work.desk));
    expect(view).toMatchObject({
      state: 'applied',
      staffName: manager.name,
      firstStaffName: clerk.name,
      authorCodes: [manager.code, clerk.code],
    });
    expect(corrections).toMatchObject([
      { staffName: colleague.name, before: card('9999990') },
      { staffName: manager.name, before: card('9999991') },
    ]);
  });

  it('is named once if it was their own, and sending it again makes nobody its author', async () => {
    const made = given(await write({ key, work: card('9999990') }, clerk, work.desk));
    if (made.status !== 'refused') throw new Error(made.status);
    const { id } = made.operation;
    given(await fixAndResend({ id, work: card('9999991') }, clerk, work.desk));
    given(await retryOperation(id, colleague, work.desk));
    expect(operation(id)).toMatchObject({ staffCode: clerk.code, firstStaff: null });
  });
});
