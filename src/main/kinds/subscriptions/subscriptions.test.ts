import { beforeEach, describe, expect, it } from 'vitest';
import type { SubscriptionsRequest } from '../../capillary/customers/subscriptions.ts';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845055555' };
const out: SubscriptionDraft = { channel: 'MOBILE', priority: 'BULK', type: 'OPTOUT' };
const into: SubscriptionDraft = { ...out, type: 'OPTIN' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
  hold(into);
});

/** What the service holds for this customer, and nothing else. */
function hold(...held: readonly SubscriptionDraft[]): void {
  world.of(5).subscriptions.clear();
  for (const [index, one] of held.entries()) world.of(5).subscriptions.set(String(index), one);
}

function keep(changes: readonly SubscriptionDraft[] = [out], before: readonly SubscriptionDraft[] = [into]): string {
  const draft = { changes, before, reason: 'asked to' };
  return till.keep({ kind: 'subscriptions', lane: 'c5', payload: { version: 1, draft } }).id;
}

async function change(fate: WriteFate, ...asked: Parameters<typeof keep>): Promise<string> {
  world.fates.push(fate);
  const id = keep(...asked);
  await till.outbox.submit(id);
  return id;
}

const operation = (id: string) => till.outbox.store.find(id);

describe('a change of subscriptions', () => {
  it('is said of our source, unless it names another, with the reason', async () => {
    const elsewhere = { ...out, channel: 'WECHAT', sourceName: 'WECHAT', accountId: 'lamps', orgUnitId: 3 } as const;
    expect(operation(await change('answered', [out, elsewhere]))).toMatchObject({ state: 'applied', customerId: 5 });
    expect(world.ledger[0]?.body).toMatchObject({
      reason: 'asked to',
      subscriptions: [{ ...out, sourceName: 'INSTORE' }, elsewhere],
    });
  });

  it.each<WriteFate>(['lost-after-commit', 'page-after-commit', 'not-kept-after-commit'])(
    'that was done although its answer was %s is found, not sent again',
    async (fate) => {
      hold();
      expect(operation(await change(fate))?.state).toBe('applied');
      expect(world.ledger).toHaveLength(1);
    },
  );

  it.each<WriteFate>(['lost-before-commit', 'page-before-commit', 'lost-commits-late'])(
    'that is not there after %s is waited out, then sent once',
    async (fate) => {
      hold();
      const id = await change(fate);
      await time.pass(20_000);
      expect(operation(id)?.state).toBe('unknown');
      await time.pass(2 * minute);
      expect(operation(id)?.state).toBe('applied');
      expect(world.ledger).toHaveLength(1);
    },
  );

  it('is for a person where somebody else has chosen meanwhile, and overwrites that when the person says so', async () => {
    const email: SubscriptionDraft = { channel: 'EMAIL', priority: 'TRANS', type: 'OPTIN' };
    const emailOut: SubscriptionDraft = { ...email, type: 'OPTOUT' };
    hold(into, email);
    const id = await change('lost-before-commit', [out, emailOut], [into, emailOut]);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere' });
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it('keeps the next one waiting when it held before, until it cannot come later', async () => {
    world.of(5).subscriptions.clear();
    world.of(5).subscriptions.set('MOBILE BULK', out);
    const id = await change('lost-commits-late', [out], [out]);
    const next = keep([into], [out]);
    await till.outbox.submit(next);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(3 * minute);
    expect([operation(id)?.state, operation(next)?.state]).toEqual(['applied', 'applied']);
    expect(world.of(5).subscriptions.get('MOBILE BULK')?.type).toBe('OPTIN');
    // The first is set again, after the service's own time-out and before the next one.
    expect(world.ledger.map(({ body }) => (body as SubscriptionsRequest).subscriptions[0]?.type)).toEqual([
      'OPTOUT',
      'OPTOUT',
      'OPTIN',
    ]);
  });
});

describe('a choice that held before', () => {
  it.each([
    ['OPTIN', into],
    ['OPTOUT', out],
  ])('%s is set again when its answer was lost, for the reason must arrive', async (_type, choice) => {
    hold(choice);
    const id = await change('lost-before-commit', [choice], [choice]);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toMatchObject([{ said: ['asked to'] }]);
  });

  it('is not set again where another choice of the same write shows that it arrived', async () => {
    const email: SubscriptionDraft = { ...into, channel: 'EMAIL' };
    const id = await change('lost-after-commit', [into, email], [into]);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it('is not sent twice where nothing had been seen and it did not hold', async () => {
    hold();
    const id = await change('lost-after-commit', [out], []);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });
});

describe('what the service holds', () => {
  it.each<[string, readonly SubscriptionDraft[], string]>([
    ['of another source is not ours', [{ ...out, sourceName: 'WECHAT' }], 'unknown'],
    ['of another org unit is not ours', [{ ...out, orgUnitId: 8 }], 'unknown'],
    ['of our source speaks before what names none', [into, { ...out, sourceName: 'INSTORE' }], 'applied'],
    ['without a source is ours', [out], 'applied'],
    ['in two ways proves nothing', [out, into], 'unknown'],
    ['of another priority is not meant', [{ ...out, priority: 'TRANS' }], 'unknown'],
  ])('%s', async (_what, held, state) => {
    hold(...held);
    const id = await change('lost-before-commit', [{ ...out, orgUnitId: 3 }], [{ ...into, orgUnitId: 3 }]);
    expect(operation(id)?.state).toBe(state);
  });
});

describe('a customer who was merged away', () => {
  const other: SubscriptionDraft = { channel: 'EMAIL', priority: 'TRANS', type: 'OPTIN' };
  beforeEach(() => {
    world.add(9).subscriptions.set('MOBILE BULK', into);
    world.merge(5, 9);
  });

  it.each<WriteFate>(['answered', 'not-sent'])('is opted out as the survivor, once (%s)', async (fate) => {
    const id = await change(fate, [out], [other]);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 9, lane: 'c9' });
    expect([...world.of(9).subscriptions.values()]).toMatchObject([{ type: 'OPTOUT' }]);
    expect(world.ledger).toHaveLength(1);
  });

  it('is found too where the old account still answers what it was subscribed to', async () => {
    world.answersMerged = true;
    expect(operation(await change('answered'))?.lane).toBe('c9');
  });

  it('is opted in as the survivor by a person only, for nobody has seen what the survivor chose', async () => {
    world.of(9).subscriptions.set('MOBILE BULK', out);
    const id = await change('answered', [into], [out]);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere', lane: 'c9' });
  });
});
