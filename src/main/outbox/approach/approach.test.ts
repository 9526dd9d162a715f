import { beforeEach, describe, expect, it } from 'vitest';
import type { WorkKind } from '#contract/drafts/work.ts';
import { invitedOnOf } from '../../kinds/referral/invited-on.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';
import { isCertainlyUnsent, isRefusedLive } from '../operation.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845011111' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
});

const noor = { channel: 'EMAIL', name: 'Noor', identifier: 'noor@example.org' } as const;
const payloads = {
  update: { draft: { changes: { lastName: 'Old' }, before: { lastName: 'Sol' } } },
  'identifier-change': {
    draft: { add: [{ type: 'email', value: 'a@b.example' }], remove: [] },
    add: [{ type: 'email', value: 'a@b.example' }],
    remove: [],
  },
  card: { draft: { cardNumber: 'LH-1', statusLabel: 'ACTIVE' } },
  subscriptions: {
    draft: { changes: [{ channel: 'EMAIL', priority: 'BULK', type: 'OPTIN' }], before: [], reason: '' },
  },
  'status-label': { draft: { label: 'Dormant', reason: 'moved' } },
  referral: {
    draft: { campaignToken: 'LAMPS', invitees: [noor] },
    invitees: [{ ...noor, done: false }],
    invitedOn: invitedOnOf(Date.parse('2026-03-02T09:00:00Z')),
  },
} as const satisfies Partial<Record<WorkKind, object>>;
type Sent = keyof typeof payloads;
const kinds = Object.keys(payloads) as readonly Sent[];

const keep = (kind: Sent): string => till.keep({ kind, lane: 'c5', payload: { version: 1, ...payloads[kind] } }).id;
const operation = (id: string) => till.outbox.store.find(id);

function spyOnReads(): { readonly before: () => string[] } {
  const seen: string[] = [];
  const { call } = world;
  Object.assign(world, {
    call: (request: Parameters<typeof call>[0]) => {
      seen.push(request.method);
      return call(request);
    },
  });
  return { before: () => seen.splice(0) };
}

/** The same write, put into attention and sent again by a person. */
async function retry(id: string): Promise<void> {
  till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
  await till.outbox.submit(id);
}

describe('a refusal that leaves a doubt', () => {
  it.each(
    kinds
      .filter((kind) => kind !== 'status-label')
      .flatMap((kind) => [400, 404, 1099, 1303].map((code) => [kind, code] as const)),
  )('of the kind %s (%i) that was committed is found by a retry, and nothing is sent again', async (kind, code) => {
    world.fates.push('lost-after-commit');
    world.readFates.push('not-sent', 'not-sent');
    const id = keep(kind);
    await till.outbox.submit(id);
    // What the service answered in place of the lost answer.
    till.db.prepare(`UPDATE attempts SET verdict = 'attention', status = 500, service_code = ${code}`).run();
    const why = { reason: 'person-decides', code, message: '', existingCustomerId: null } as const;
    till.outbox.store.move(id, 'unknown', { to: 'attention', ...why });
    await retry(id);
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.came).toHaveLength(1);
  });

  it.each(kinds)('of the kind %s that was not committed is read, then sent at once', async (kind) => {
    world.fates.push({ refusedWith: 400 });
    const id = keep(kind);
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject({ state: 'attention', serviceCode: 400 });
    await retry(id);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });
});

it.each(kinds.filter((kind) => kind !== 'status-label'))(
  'a write of the kind %s that waits, and has a try that may have arrived, is read first',
  async (kind) => {
    world.fates.push('lost-after-commit');
    world.readFates.push('not-sent', 'not-sent');
    const id = keep(kind);
    await till.outbox.submit(id);
    // As an earlier version left it between its reading and the next try.
    till.db.exec(`UPDATE operations SET state = 'waiting', wait_reason = 'not-tried'`);
    till.outbox.sendNow();
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.came).toHaveLength(1);
  },
);

describe('a referral', () => {
  it.each(['live', 'replay'] as const)('is read before any try but the first of all and live (%s)', async (mode) => {
    world.fates.push({ refusedWith: 1202 });
    const id = keep('referral');
    if (mode === 'live') await till.outbox.submit(id);
    const reads = spyOnReads();
    if (mode === 'live') await retry(id);
    else {
      world.fates.length = 0;
      till.outbox.sendNow();
      await time.pass(1000);
    }
    expect(reads.before()).toEqual(['GET', 'POST']);
    expect(operation(id)?.state).toBe('applied');
  });
});

describe('an operation in data that was put back', () => {
  it.each(kinds)('of the kind %s that the service has is not sent again', async (kind) => {
    const sent = keep(kind);
    await till.outbox.submit(sent);
    const id = keep(kind);
    till.outbox.store.readAllBeforeSending();
    till.outbox.wake();
    await time.pass(2 * minute);
    const isTold = kind !== 'status-label';
    expect(operation(id)).toMatchObject(isTold ? { state: 'applied' } : { attention: 'may-be-older' });
    // A choice that held before is set again, because its reason must arrive.
    expect(world.came).toHaveLength(kind === 'subscriptions' ? 2 : 1);
  });

  it('keeps its mark through a restart, a failed reading and the decision of a person', async () => {
    const id = keep('update');
    till.outbox.store.readAllBeforeSending();
    till = till.killAndRestart();
    world.readFates.push('lost');
    await time.pass(1000);
    expect(operation(id)).toMatchObject({ state: 'unknown', readFirstSinceMs: expect.any(Number) as number });
    const why = { reason: 'person-decides', code: null, message: '', existingCustomerId: null } as const;
    till.outbox.store.move(id, 'unknown', { to: 'attention', ...why });
    expect(till.outbox.store.takeBack(id, '1001')).toBe(false);
    expect(till.outbox.store.isCertainlyUnapplied(id)).toBe(false);
    world.of(5).profile = { firstName: 'Ana', lastName: 'New' };
    await retry(id);
    expect(operation(id)).toMatchObject({ attention: 'changed-elsewhere' });
    expect(world.came).toHaveLength(0);
    await retry(id);
    expect(operation(id)).toMatchObject({ state: 'applied', readFirstSinceMs: null });
    expect(world.of(5).profile.lastName).toBe('Old');
  });

  it.each(['attention', 'refused'] as const)(
    'is marked in the state %s too, and is certain no longer',
    async (state) => {
      world.fates.push({ refusedWith: 8005 });
      const id = keep('update');
      await till.outbox.submit(id);
      if (state === 'refused') till.outbox.store.refuse(id, '1001');
      expect(till.outbox.store.isCertainlyUnapplied(id)).toBe(true);
      till.outbox.store.readAllBeforeSending();
      expect(till.outbox.store.isCertainlyUnapplied(id)).toBe(false);
      const marked = operation(id);
      const tries = till.outbox.attempts.of(id);
      expect(marked && [isCertainlyUnsent(marked, tries), isRefusedLive(marked, tries)]).toEqual([false, false]);
    },
  );

  it('does not overwrite what nobody knew before', async () => {
    const draft = { changes: { lastName: 'Old' }, before: {} };
    const { id } = till.keep({ kind: 'update', lane: 'c5', payload: { version: 1, draft } });
    till.outbox.store.readAllBeforeSending();
    till.outbox.wake();
    await time.pass(minute);
    expect(operation(id)).toMatchObject({ attention: 'changed-elsewhere' });
    expect(world.came).toHaveLength(0);
  });

  it('is set anyway when a person says so, though nobody can read it', async () => {
    const id = keep('status-label');
    till.outbox.store.readAllBeforeSending();
    till.outbox.wake();
    await time.pass(minute);
    expect(operation(id)).toMatchObject({ attention: 'may-be-older' });
    await retry(id);
    expect(operation(id)?.state).toBe('applied');
    expect(world.of(5).label).toBe('Dormant');
  });

  it('knows a registration that was sent since the backup as its own', async () => {
    const { id } = till.register('919845022222');
    await till.outbox.submit(id);
    till.db.exec('DELETE FROM attempts');
    till.db.exec(`UPDATE operations SET state = 'waiting', customer_id = NULL, lane = local_key WHERE id = '${id}'`);
    time.jump(10 * minute);
    till.outbox.store.readAllBeforeSending();
    till.outbox.wake();
    await time.pass(minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000 });
    expect(world.came).toHaveLength(1);
  });
});

it('a status label whose answer was lost long ago is for a person', async () => {
  world.fates.push('lost-before-commit');
  const id = keep('status-label');
  await till.outbox.submit(id);
  till = till.killAndRestart();
  time.jump(3 * 60 * minute);
  await time.pass(2 * minute);
  expect(operation(id)).toMatchObject({ attention: 'may-be-older' });
  await retry(id);
  await time.pass(2 * minute);
  expect(operation(id)?.state).toBe('applied');
  expect(world.ledger).toHaveLength(1);
});
