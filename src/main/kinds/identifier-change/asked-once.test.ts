import { beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '#contract/customer.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const old: Identifier = { type: 'mobile', value: '919845011111' };
const fresh: Identifier = { type: 'mobile', value: '919845022222' };
const other: Identifier = { type: 'mobile', value: '919845033333' };
const asks = { state: 'attention', attention: 'changed-elsewhere' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [old]));
});

const operation = (id: string) => till.outbox.store.find(id);
const hold = (...held: readonly Identifier[]) => Object.assign(world.of(5), { identifiers: held });

function keep(): string {
  const lists = { add: [fresh], remove: [old] };
  return till.keep({ kind: 'identifier-change', lane: 'c5', payload: { version: 1, draft: lists, ...lists } }).id;
}

/** A change whose answer was lost, and that never came. Meanwhile somebody else has changed the customer. */
async function changedElsewhere(...held: readonly Identifier[]): Promise<string> {
  world.fates.push('lost-before-commit');
  const id = keep();
  await till.outbox.submit(id);
  hold(...held);
  await time.pass(2 * minute);
  return id;
}

async function sendAllTheSame(id: string): Promise<void> {
  till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
  await till.outbox.submit(id);
  await time.pass(2 * minute);
}

describe('a change of identifiers over what somebody else has changed', () => {
  it.each([
    ['has neither of the two numbers', [other]],
    ['has no number any more', []],
    ['has both', [old, fresh]],
  ])('is asked about once where the customer %s', async (_what, held) => {
    const id = await changedElsewhere(...held);
    expect(operation(id)).toMatchObject(asks);
    await sendAllTheSame(id);
    expect(operation(id)?.state).toBe('applied');
    expect(world.heldBy(5)).toContain(fresh.value);
  });

  it('is asked about again where the customer was changed once more', async () => {
    const id = await changedElsewhere(other);
    hold({ ...other, value: '919845044444' });
    await sendAllTheSame(id);
    expect([operation(id), world.ledger.length]).toMatchObject([asks, 0]);
    await sendAllTheSame(id);
    expect(operation(id)?.state).toBe('applied');
  });

  it('is not asked about again for a try that the busy service sent away', async () => {
    const id = await changedElsewhere(other);
    world.fates.push('busy');
    await sendAllTheSame(id);
    expect(operation(id)?.state).toBe('applied');
  });
});

describe('a change of identifiers that somebody may have set back', () => {
  it('is asked about once in data that was put back', async () => {
    const id = keep();
    till.outbox.store.readAllBeforeSending();
    till.outbox.wake();
    await time.pass(minute);
    expect([operation(id), world.ledger.length]).toMatchObject([asks, 0]);
    await sendAllTheSame(id);
    expect([operation(id)?.state, world.heldBy(5)]).toEqual(['applied', [fresh.value]]);
  });

  it('is sent again by itself soon after its answer was lost', async () => {
    expect(operation(await changedElsewhere(old))?.state).toBe('applied');
  });

  it('is asked about hours after its answer was lost', async () => {
    world.fates.push('lost-after-commit');
    world.readFates.push('not-sent');
    const id = keep();
    await till.outbox.submit(id);
    hold(old);
    time.jump(3 * 60 * minute);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject(asks);
  });
});
