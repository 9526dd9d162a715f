import { beforeEach, describe, expect, it } from 'vitest';
import type { WorkKind } from '#contract/drafts/work.ts';
import { page } from '../testing/world/answers.ts';
import { invitedOnOf } from '../kinds/referral/invited-on.ts';
import type { ManualTime } from '../testing/manual-time.ts';
import type { TestTill } from '../testing/till/test-till.ts';
import { tillThatKnows } from '../testing/till/till-that-knows.ts';
import type { WriteFate } from '../testing/world/fate.ts';
import type { ServiceWorld } from '../testing/world/service-world.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845011111' };
const email = { type: 'email', value: 'a@b.example' };
const noor = { channel: 'EMAIL', name: 'Noor', identifier: 'noor@example.org' };
const asks = { state: 'attention', attention: 'unreadable-answer' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;
/** Does a proxy answer every reading with a page of its own? */
let arePages = false;

beforeEach(() => {
  arePages = true;
  ({ time, world, till } = tillThatKnows(5, [mobile]));
  const { call } = world;
  Object.assign(world, {
    call: (request: Parameters<typeof call>[0]) =>
      arePages && request.method === 'GET' ? Promise.resolve(page(200)) : call(request),
  });
});

const payloads = {
  update: { draft: { changes: { lastName: 'Luna' }, before: { lastName: 'Sol' } } },
  'identifier-change': { draft: { add: [email], remove: [] }, add: [email], remove: [] },
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
type Kind = keyof typeof payloads;

const operation = (id: string) => till.outbox.store.find(id);

async function send(kind: Kind, fate: WriteFate = 'lost-after-commit'): Promise<string> {
  world.fates.push(fate);
  const { id } = till.keep({ kind, lane: 'c5', payload: { version: 1, ...payloads[kind] } });
  await till.outbox.submit(id);
  return id;
}

describe('a reading that a proxy answers with a page for ever', () => {
  it.each(Object.keys(payloads) as Kind[])('brings a write of the kind %s to a person', async (kind) => {
    const id = await send(kind);
    await time.pass(50 * minute);
    expect(['unknown', 'waiting']).toContain(operation(id)?.state);
    await time.pass(100 * minute);
    expect(operation(id)).toMatchObject(asks);
    expect(till.outbox.summary().attention).toBe(1);
  });

  it('brings a registration to a person', async () => {
    world.fates.push('lost-after-commit');
    const { id } = till.register('919845022222');
    await till.outbox.submit(id);
    await time.pass(150 * minute);
    expect(operation(id)).toMatchObject(asks);
  });

  it('frees the customer for what does not depend on it', async () => {
    const id = await send('update');
    const { id: next } = till.keep({ kind: 'card', lane: 'c5', payload: { version: 1, ...payloads.card } });
    await time.pass(150 * minute);
    expect([operation(id)?.state, operation(next)?.state]).toEqual(['attention', 'applied']);
  });

  it('is counted anew when a person sends it again, and done once the answers can be read', async () => {
    const id = await send('update');
    await time.pass(150 * minute);
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    expect(operation(id)?.state).toBe('unknown');
    arePages = false;
    await time.pass(10 * minute);
    expect([operation(id)?.state, world.ledger.length]).toEqual(['applied', 1]);
  });
});

describe('nobody is asked', () => {
  it('where the service was unreachable or down for hours, however often it was tried', async () => {
    arePages = false;
    world.readFates.push(...Array<'lost'>(400).fill('lost'));
    const id = await send('update');
    await time.pass(180 * minute);
    expect(operation(id)?.state).toBe('unknown');
  });

  it('where the pages end within the hour, and come back later', async () => {
    const id = await send('update', 'lost-before-commit');
    await time.pass(50 * minute);
    arePages = false;
    world.fates.push('lost-before-commit');
    // The next reading tells that it is not there, and it is sent again.
    while (world.fates.length > 0) await time.pass(1000);
    arePages = true;
    await time.pass(50 * minute);
    expect(operation(id)?.state).toBe('unknown');
  });
});
