import { beforeEach, describe, expect, it } from 'vitest';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const out: SubscriptionDraft = { channel: 'MOBILE', priority: 'BULK', type: 'OPTOUT' };
const into: SubscriptionDraft = { ...out, type: 'OPTIN' };
const mobile = { type: 'mobile', value: '919845055555' };
const minute = 60_000;

let world: ServiceWorld;
let time: ManualTime;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
  till.outbox.pause('4001');
});

/** What the service holds for a customer, and nothing else. */
function hold(one: SubscriptionDraft, customerId = 5): void {
  world.of(customerId).subscriptions.clear();
  world.of(customerId).subscriptions.set(`${one.channel} ${one.priority}`, one);
}

function keep(change: SubscriptionDraft, ...before: readonly SubscriptionDraft[]): string {
  const draft = { changes: [change], before, reason: 'asked to' };
  return till.keep({ kind: 'subscriptions', lane: 'c5', payload: { version: 1, draft } }).id;
}

async function goOnline(): Promise<void> {
  till.outbox.resume('manager');
  await time.pass(5 * minute);
}

describe('a number that takes the place of another', () => {
  const newMobile = { type: 'mobile', value: '919845066666' };
  const replaceMobile = () => {
    const draft = { add: [newMobile], remove: [mobile] };
    till.keep({ kind: 'identifier-change', lane: 'c5', payload: { version: 1, draft, ...draft } });
  };

  it('keeps what the customer chose: the opt-out that was asked for with it is sent', async () => {
    hold(into);
    replaceMobile();
    const id = keep(out, into);
    await goOnline();
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'applied' });
  });

  it('keeps what the customer chose: an opt-in over an opt-out that nobody saw is for a person', async () => {
    hold(out);
    replaceMobile();
    const id = keep(into);
    await goOnline();
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere' });
  });
});

it('what the account of before held says nothing about the one it was joined with', async () => {
  world.add(9, { type: 'mobile', value: '919845066666' });
  hold(out);
  hold(out, 9);
  const id = keep(into, out);
  world.fates.push('busy');
  till.outbox.resume('manager');
  await time.pass(500);
  world.merge(5, 9);
  await time.pass(5 * minute);
  expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere', lane: 'c9' });
});

describe('a number that was added', () => {
  const added = { type: 'mobile', value: '919845066666' };
  const addMobile = () => {
    const draft = { add: [added], remove: [] };
    return till.keep({ kind: 'identifier-change', lane: 'c5', payload: { version: 1, draft, ...draft } }).id;
  };

  it.each(['before', 'after'] as const)(
    'begins without campaigns: an opt-in made %s it was confirmed is sent over that',
    async (when) => {
      hold(out);
      addMobile();
      if (when === 'after') await goOnline();
      const id = keep(into);
      await goOnline();
      expect(till.outbox.store.find(id)).toMatchObject({ state: 'applied' });
    },
  );

  it('long ago says nothing: an opt-out that nobody saw is the customer’s own', async () => {
    addMobile();
    await goOnline();
    time.jump(24 * 60 * minute);
    hold(out);
    const id = keep(into);
    await goOnline();
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere' });
  });

  it('says nothing any more to an opt-in that waited for long after it', async () => {
    till.outbox.resume('manager');
    await till.outbox.submit(addMobile());
    till.outbox.pause('4001');
    const id = keep(into);
    time.jump(60 * minute);
    hold(out);
    await goOnline();
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere' });
  });
});
