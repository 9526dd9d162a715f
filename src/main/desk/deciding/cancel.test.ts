import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { CustomerWork } from '#contract/drafts/work.ts';
import type { Envelope } from '#contract/envelope.ts';
import { operationStory } from '../reading/operation-story.ts';
import { searchTill } from '../reading/search-customers.ts';
import type { StaffMember } from '../desk.ts';
import { type DeskAtWork, clerk, manager, startDesk } from '../../testing/till/desk-at-work.ts';
import { faultsOf } from '../../testing/till/faults-of.ts';
import { write } from '../writing/write.ts';
import { acknowledgeRefusal } from './acknowledge-refusal.ts';
import { takeBackOperation } from './take-back-operation.ts';

const change = 'POST /v2/customers/{customerId}/changeIdentifier';
const colleague = { code: '1003', name: 'Tomas Ek', role: 'cashier' } as const;
let work: DeskAtWork;
const faults = faultsOf(() => work, fetch);
let key = '';
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
beforeEach(async () => {
  mobiles += 1;
  mobile = `98450690${String(mobiles).padStart(2, '0')}`;
  await work.training.setReachable(true);
  const draft = { ...emptyDraft, firstName: 'Lena', mobile };
  key = given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk)).customerKey;
});

const card = (cardNumber: string) => ({ kind: 'card', draft: { cardNumber, statusLabel: 'ACTIVE' } }) as const;
const rename = (lastName: string) =>
  ({ kind: 'update', draft: { changes: { lastName }, before: { lastName: '' } } }) as const;
const cancel = (id: string, held?: 'keep' | 'discard', staff: StaffMember = clerk) =>
  takeBackOperation({ id, held }, staff, work.desk);
const stateOf = (id: string) => work.desk.outbox.store.find(id)?.state;
const refusedFor = (reason: string) => ({ ok: false, error: { code: 'conflict', data: { reason } } });

async function keep(asked: CustomerWork, staff: StaffMember = clerk, to = key): Promise<string> {
  const kept = given(await write({ key: to, work: asked }, staff, work.desk));
  if (kept.status !== 'saved') throw new Error(kept.status);
  return kept.operationId;
}

async function registerOffline(): Promise<{ readonly id: string; readonly born: string }> {
  await work.training.setReachable(false);
  const draft = { ...emptyDraft, firstName: 'Vera', email: `vera${mobiles}@example.org`, emailPersonal: true };
  const kept = given(await write({ work: { kind: 'registration', draft } }, clerk, work.desk));
  if (kept.status !== 'saved') throw new Error(kept.status);
  return { id: kept.operationId, born: kept.customerKey };
}

describe('an entry that waits', () => {
  beforeEach(() => work.training.setReachable(false));

  it('is undone wherever it stands, and what hangs on it is decided with it', async () => {
    const first = await keep(rename('Sol'));
    const second = await keep(rename('Luna'));
    const third = await keep(rename('Mar'));
    expect(given(operationStory(first, work.desk)).held.map(({ id }) => id)).toEqual([second, third]);
    expect(cancel(first)).toMatchObject(refusedFor('others-depend'));
    given(cancel(second, 'keep'));
    expect([first, second, third].map(stateOf)).toEqual(['waiting', 'discarded', 'waiting']);
    given(cancel(first, 'discard'));
    expect([first, second, third].map(stateOf)).toEqual(['discarded', 'discarded', 'discarded']);
  });

  it('takes nobody else’s work along, unless a manager says so', async () => {
    const first = await keep(rename('Sol'));
    const others = await keep(rename('Luna'), colleague);
    expect(cancel(first, 'discard')).toMatchObject(refusedFor('others-not-yours'));
    expect(cancel(others)).toMatchObject(refusedFor('not-yours'));
    expect([first, others].map(stateOf)).toEqual(['waiting', 'waiting']);
    given(cancel(first, 'discard', manager));
    expect([first, others].map(stateOf)).toEqual(['discarded', 'discarded']);
  });

  it('that registers a customer goes with all that needs the customer, and the till forgets them', async () => {
    const { id, born } = await registerOffline();
    const [consent] = work.desk.outbox.store.followersOf(id);
    const renamed = await keep(rename('Kohl'), clerk, born);
    expect(cancel(id)).toMatchObject(refusedFor('others-depend'));
    expect(cancel(id, 'keep')).toMatchObject(refusedFor('others-depend'));
    given(cancel(id, 'discard'));
    expect([id, consent?.id ?? '', renamed].map(stateOf)).toEqual(['discarded', 'discarded', 'discarded']);
    expect(searchTill(`vera${mobiles}@example.org`, work.desk)).toEqual([]);
  });

  it('takes along what was kept with it in one step, unasked', async () => {
    const { id } = await registerOffline();
    given(cancel(id));
    expect(work.desk.outbox.store.followersOf(id).map(({ state }) => state)).toEqual(['discarded']);
  });

  it('is not cancelled once its answer was lost', async () => {
    await work.training.setReachable(true);
    await faults.loseNext(change, 'before');
    const id = await keep(card('7100400000081'));
    expect(stateOf(id)).toBe('unknown');
    expect(cancel(id)).toMatchObject(refusedFor('has-left'));
    expect(cancel(id, undefined, manager)).toMatchObject(refusedFor('has-left'));
  });
});

describe('an entry that was refused', () => {
  async function refusedLater(code: number): Promise<string> {
    await work.training.setReachable(false);
    const id = await keep(card('7100400000082'));
    await work.training.setReachable(true);
    await faults.refuseNext(change, code);
    work.desk.outbox.sendNow();
    await vi.waitFor(() => expect(stateOf(id)).toBe('attention'), 10_000);
    return id;
  }

  it('is cancelled by whoever made it, if it certainly was not applied', async () => {
    const id = await refusedLater(3010);
    expect(cancel(id, undefined, colleague)).toMatchObject(refusedFor('not-yours'));
    given(cancel(id));
    expect(stateOf(id)).toBe('discarded');
    expect(given(operationStory(id, work.desk)).decision).toEqual({ staffCode: clerk.code, reason: '' });
  });

  it.each([400, 1303, 7777])('is left to a manager’s reason if it leaves a doubt (%i)', async (code) => {
    const id = await refusedLater(code);
    expect(given(operationStory(id, work.desk)).operation).toMatchObject({ certainlyUnapplied: false });
    expect(cancel(id)).toMatchObject(refusedFor('has-left'));
    expect(stateOf(id)).toBe('attention');
  });

  it('while its person waited is cancelled too, acknowledged or not', async () => {
    const wrong = async () => {
      const outcome = given(await write({ key, work: card('9999990') }, clerk, work.desk));
      if (outcome.status !== 'refused') throw new Error(outcome.status);
      return outcome.operation.id;
    };
    const [unseen] = [await wrong()];
    given(cancel(unseen));
    const seen = await wrong();
    given(acknowledgeRefusal(seen, clerk, work.desk));
    given(cancel(seen));
    expect([unseen, seen].map(stateOf)).toEqual(['discarded', 'discarded']);
  });
});
