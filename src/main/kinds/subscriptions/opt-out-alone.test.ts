import crypto from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';
import { picture } from './held.ts';
import { subscriptionsPayload } from './payload.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845055555' };
const choice = (channel: SubscriptionDraft['channel'], type: SubscriptionDraft['type']): SubscriptionDraft => ({
  channel,
  priority: 'BULK',
  type,
});
const mixed = [choice('EMAIL', 'OPTIN'), choice('MOBILE', 'OPTOUT'), choice('LINE', 'OPTOUT')];

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
});

const work = (changes: readonly SubscriptionDraft[]) => ({
  kind: 'subscriptions' as const,
  payload: { version: 1, draft: { changes, before: [], reason: 'asked to' } },
});
const keep = (changes: readonly SubscriptionDraft[], lane = 'c5') => till.keep({ lane, ...work(changes) }).id;
const operation = (id: string) => till.outbox.store.find(id);
const changesOf = (payload: unknown) => subscriptionsPayload.parse(payload).draft.changes;
/** What is open, as channel and type. */
const open = (lane = 'c5') =>
  till.outbox.store
    .openOfLane(lane)
    .map(({ kind, state, payload }) => [
      state,
      ...(kind === 'subscriptions' ? changesOf(payload).map(({ channel, type }) => `${channel} ${type}`) : []),
    ]);
const typeOf = (channel: string) => world.of(5).subscriptions.get(`${channel} BULK`)?.type;

async function submit(id: string): Promise<void> {
  await till.outbox.submit(id);
  await time.pass(2 * minute);
}

describe('of a change that opts in and out, the opt-outs are sent', () => {
  it('where the whole is refused', async () => {
    world.fates.push({ refusedWith: 1001 });
    await submit(keep(mixed));
    expect(open()).toEqual([['attention', 'EMAIL OPTIN']]);
    expect([typeOf('MOBILE'), typeOf('LINE'), typeOf('EMAIL')]).toEqual(['OPTOUT', 'OPTOUT', undefined]);
  });

  it('where a person is asked about the opt-in', async () => {
    world.of(5).subscriptions.set('EMAIL BULK', choice('EMAIL', 'OPTOUT'));
    const id = keep(mixed);
    await submit(id);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere' });
    expect(picture.parse(operation(id)?.picture).held).toHaveLength(1);
    expect([typeOf('MOBILE'), typeOf('EMAIL'), world.ledger.length]).toEqual(['OPTOUT', 'OPTOUT', 1]);

    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await submit(id);
    expect([open(), typeOf('EMAIL')]).toEqual([[], 'OPTIN']);
  });

  it('where it comes to be held by earlier work that a person has to decide about', async () => {
    till.outbox.pause('4001');
    const add = [{ type: 'email', value: 'a@b.example' }];
    const address = till.keep({
      kind: 'identifier-change',
      lane: 'c5',
      payload: { version: 1, draft: { add, remove: [] }, add, remove: [] },
    });
    const id = keep(mixed);
    expect(till.outbox.store.openOfLane('c5')).toHaveLength(2);
    world.fates.push({ refusedWith: 1001 });
    till.outbox.resume('manager');
    await time.pass(2 * minute);
    expect([operation(address.id)?.state, operation(id)?.state, typeOf('MOBILE')]).toEqual([
      'attention',
      'waiting',
      'OPTOUT',
    ]);
  });

  it('at once where it is kept behind such work', async () => {
    world.fates.push({ refusedWith: 1001 });
    await submit(keep([choice('EMAIL', 'OPTIN')]));
    await till.outbox.submit(keep(mixed));
    await time.pass(1000);
    expect(till.outbox.summary()).toMatchObject({ attention: 1, waiting: 1, heldByPerson: 1 });
    expect([open().map(([state]) => state), typeOf('MOBILE')]).toEqual([['attention', 'waiting'], 'OPTOUT']);
  });

  it('where a person has corrected it into such a change, and it is refused again', async () => {
    world.fates.push({ refusedWith: 1001 }, { refusedWith: 1001 });
    const id = keep([choice('EMAIL', 'OPTIN')]);
    await submit(id);
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001', payload: work(mixed).payload });
    await submit(id);
    expect([open(), typeOf('MOBILE')]).toEqual([[['attention', 'EMAIL OPTIN']], 'OPTOUT']);
  });

  it('where the answer was lost, and the service cannot be read', async () => {
    world.fates.push('lost-after-commit');
    world.readFates.push('answered', 'refused', 'refused', 'refused', 'refused', 'refused', 'refused');
    const id = keep(mixed);
    await till.outbox.submit(id);
    const part = () => operation(operation(id)?.follows ?? '');
    for (let waits = 0; waits < 100 && !part(); waits += 1) await time.pass(10_000);
    // It may be there already. So it is read first, and nobody can say that the service has nothing of it.
    expect(operation(id)?.state).toBe('attention');
    await time.pass(2 * minute);
    expect([part()?.state, operation(id)?.state]).toEqual(['applied', 'attention']);
    expect(till.outbox.store.isCertainlyUnapplied(part()?.id ?? '')).toBe(false);
  });
});

describe('a part that is split off', () => {
  it('is the work of the same person, made at the same time, for the same customer', async () => {
    world.fates.push({ refusedWith: 1001 });
    const id = keep(mixed);
    const made = operation(id);
    time.jump(minute);
    await submit(id);
    const part = operation(operation(id)?.follows ?? '');
    const { kind, lane, firstLane, title, staffCode, staffName, createdAtMs } = made ?? {};
    expect(part).toMatchObject({ kind, lane, firstLane, title, staffCode, staffName, createdAtMs, state: 'applied' });
  });

  it('outlives the till, and what is in attention is split at the next start', async () => {
    world.fates.push({ refusedWith: 1001 });
    const id = keep([choice('EMAIL', 'OPTIN')]);
    await submit(id);
    // As an earlier version of the till left it.
    till.outbox.store.keepPayload(id, work([choice('EMAIL', 'OPTIN')]).payload);
    till.db.prepare(`UPDATE operations SET payload = ? WHERE id = ?`).run(JSON.stringify(work(mixed).payload), id);
    till.outbox.store.forgetPicture(id);
    till = till.killAndRestart();
    await time.pass(2 * minute);
    expect([open(), typeOf('MOBILE')]).toEqual([[['attention', 'EMAIL OPTIN']], 'OPTOUT']);
  });

  it('leaves behind what the customer has chosen otherwise since', async () => {
    till.outbox.pause('4001');
    keep(mixed);
    keep([choice('MOBILE', 'OPTIN')]);
    world.fates.push({ refusedWith: 1001 });
    till.outbox.resume('manager');
    await time.pass(2 * minute);
    expect(open()).toEqual([
      ['attention', 'EMAIL OPTIN', 'MOBILE OPTOUT'],
      ['waiting', 'MOBILE OPTIN'],
    ]);
    expect([typeOf('MOBILE'), typeOf('LINE')]).toEqual([undefined, 'OPTOUT']);
  });
});

describe('such a change stays one operation', () => {
  it('while nothing is wrong with it', async () => {
    world.fates.push('busy', 'lost-before-commit');
    const id = keep(mixed);
    await submit(id);
    await time.pass(5 * minute);
    expect([operation(id)?.state, operation(id)?.follows, world.ledger.length]).toEqual(['applied', null, 1]);
  });

  it('while nobody knows who the customer is', async () => {
    const { id: registration, lane } = till.register('919845066666');
    world.fates.push({ refusedWith: 1001 });
    await submit(registration);
    const { id } = till.outbox.store.add({
      ...work(mixed),
      id: crypto.randomUUID(),
      lane,
      title: '',
      staffCode: '1001',
      staffName: 'Asha',
    });
    await time.pass(minute);
    expect([operation(id)?.state, operation(id)?.follows, open(lane).length]).toEqual(['waiting', null, 2]);
  });

  it('of opt-outs alone, which wait together if they are refused', async () => {
    world.fates.push({ refusedWith: 1001 });
    await submit(keep(mixed.slice(1)));
    expect(open()).toEqual([['attention', 'MOBILE OPTOUT', 'LINE OPTOUT']]);
  });
});
