import { beforeEach, describe, expect, it } from 'vitest';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const out: SubscriptionDraft = { channel: 'MOBILE', priority: 'BULK', type: 'OPTOUT' };
const into: SubscriptionDraft = { ...out, type: 'OPTIN' };
const asks = { state: 'attention', attention: 'changed-elsewhere' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [{ type: 'mobile', value: '919845055555' }]));
  hold(out);
  rename('Sol');
});

function hold(choice: SubscriptionDraft): void {
  world.of(5).subscriptions.set('MOBILE BULK', choice);
}

function rename(lastName: string): void {
  world.of(5).profile = { firstName: 'Ana', lastName };
}

/** What is asked for, where the customer stood before, and how somebody sets that back elsewhere. */
const works = {
  'an opt-in': {
    kind: 'subscriptions',
    draft: { changes: [into], before: [out], reason: 'asked to' },
    setBack: () => hold(out),
    holds: () => world.of(5).subscriptions.get('MOBILE BULK')?.type,
    values: ['OPTOUT', 'OPTIN'],
  },
  'a new name': {
    kind: 'update',
    draft: { changes: { lastName: 'Luna' }, before: { lastName: 'Sol' } },
    setBack: () => rename('Sol'),
    holds: () => world.of(5).profile.lastName,
    values: ['Sol', 'Luna'],
  },
  'a field': {
    kind: 'update',
    draft: { changes: { extendedFields: { city: 'Pune' } }, before: { extendedFields: { city: 'Goa' } } },
    setBack: () => Object.assign(world.of(5), { extendedFields: { city: 'Goa' } }),
    holds: () => world.of(5).extendedFields['city'],
    values: ['Goa', 'Pune'],
  },
} as const;
const names = Object.keys(works) as (keyof typeof works)[];

function keep(name: keyof typeof works): string {
  const { kind, draft } = works[name];
  works[name].setBack();
  return till.keep({ kind, lane: 'c5', payload: { version: 1, draft } }).id;
}

const operation = (id: string) => till.outbox.store.find(id);

async function sendAllTheSame(id: string): Promise<void> {
  till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
  await till.outbox.submit(id);
  await time.pass(2 * minute);
}

async function loseAnswer(name: keyof typeof works): Promise<string> {
  world.fates.push('lost-after-commit');
  // An opt-in is compared before it is sent. The reading after it fails.
  world.readFates.push(...(name === 'an opt-in' ? (['answered', 'not-sent'] as const) : (['not-sent'] as const)));
  const id = keep(name);
  await till.outbox.submit(id);
  expect(works[name].holds()).toBe(works[name].values[1]);
  works[name].setBack();
  return id;
}

describe.each(names)('%s that was set back to what held before', (name) => {
  const { setBack, holds, values } = works[name];

  it('is for a person once in data that was put back, and sent when that person says so', async () => {
    const id = keep(name);
    till.outbox.store.readAllBeforeSending();
    till.outbox.wake();
    await time.pass(minute);
    expect(operation(id)).toMatchObject(asks);
    expect([world.ledger.length, holds()]).toEqual([0, values[0]]);
    await sendAllTheSame(id);
    expect([operation(id)?.state, holds()]).toEqual(['applied', values[1]]);
  });

  it.each([3 * hour, -3 * hour])(
    'is for a person where its answer was lost long ago (a clock moved by %i)',
    async (ms) => {
      const id = await loseAnswer(name);
      time.jump(ms);
      await time.pass(5 * minute);
      expect(operation(id)).toMatchObject(asks);
      expect([world.ledger.length, holds()]).toEqual([1, values[0]]);
      // The service is busy at first. The answer of the person counts for the next try as well.
      world.fates.push('busy');
      await sendAllTheSame(id);
      expect([operation(id)?.state, holds()]).toEqual(['applied', values[1]]);
    },
  );

  it('is asked about again after another try whose answer was lost for long', async () => {
    const id = await loseAnswer(name);
    time.jump(3 * hour);
    await time.pass(5 * minute);
    world.fates.push('lost-after-commit');
    world.readFates.push('answered', 'answered', 'not-sent');
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    setBack();
    time.jump(3 * hour);
    await time.pass(5 * minute);
    expect(operation(id)).toMatchObject(asks);
    expect(holds()).toBe(values[0]);
  });

  it('is sent again by itself soon after the answer was lost', async () => {
    const id = await loseAnswer(name);
    await time.pass(5 * minute);
    expect([operation(id)?.state, holds()]).toEqual(['applied', values[1]]);
  });
});

it.each([true, false])('an opt-out in data that was put back is sent, whatever was seen (%s)', async (wasSeen) => {
  hold(into);
  const draft = { changes: [out], before: wasSeen ? [into] : [], reason: '' };
  const { id } = till.keep({ kind: 'subscriptions', lane: 'c5', payload: { version: 1, draft } });
  till.outbox.store.readAllBeforeSending();
  till.outbox.wake();
  await time.pass(minute);
  expect([operation(id)?.state, world.of(5).subscriptions.get('MOBILE BULK')?.type]).toEqual(['applied', 'OPTOUT']);
});

it('an opt-in is compared with the list that an older version of the till kept', async () => {
  world.fates.push('lost-before-commit');
  world.readFates.push('answered', 'not-sent');
  const draft = { changes: [into], before: [], reason: '' };
  const { id } = till.keep({ kind: 'subscriptions', lane: 'c5', payload: { version: 1, draft } });
  hold(into);
  await till.outbox.submit(id);
  till.outbox.store.keepPicture(id, [{ channel: 'SMS', priority: 'BULK', type: 'OPTIN' }]);
  hold(out);
  await time.pass(5 * minute);
  expect(operation(id)).toMatchObject(asks);
});
