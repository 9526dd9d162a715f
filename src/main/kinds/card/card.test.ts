import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const number = 'LH-7002';

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  time = new ManualTime();
  world = new ServiceWorld(time, { rules: true, countsDoubles: true });
  world.add(5, { type: 'mobile', value: '919845011111' });
  till = startTestTill(world, time);
});

function keep(value = number, lane = 'c5'): string {
  const draft = { cardNumber: value, statusLabel: 'ACTIVE', seriesCode: 'LANTERN' };
  return till.keep({ kind: 'card', lane, payload: { version: 1, draft } }).id;
}

async function issue(...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  const id = keep();
  await till.outbox.submit(id);
  return id;
}

const operation = (id: string) => till.outbox.store.find(id);

describe('a card', () => {
  it('is issued with its series and status', async () => {
    expect(operation(await issue())).toMatchObject({ state: 'applied', customerId: 5 });
    expect(world.ledger[0]?.body).toEqual({
      add: [{ type: 'cardnumber', value: number, statusLabel: 'ACTIVE', seriesCode: 'LANTERN' }],
    });
  });

  it('that the customer holds after the answer was lost is not issued again', async () => {
    expect(operation(await issue('lost-after-commit'))).toMatchObject({ state: 'applied', customerId: 5 });
    expect(world.ledger).toHaveLength(1);
  });

  it('that nobody holds after the answer was lost is waited out, then issued once', async () => {
    const id = await issue('lost-commits-late');
    await time.pass(20_000);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it('that another customer holds is for a person, who is told whose it is', async () => {
    world.add(6, { type: 'cardnumber', value: number });
    world.add(7);
    expect(operation(await issue())).toMatchObject({ attention: 'person-decides', existingCustomerId: 6 });
    world.fates.push('lost-before-commit');
    const id = keep(number, 'c7');
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject({ attention: 'person-decides', existingCustomerId: 6 });
    expect(world.ledger).toHaveLength(0);
  });

  it("that is the customer's already needs no more, and no card is counted twice", async () => {
    world.add(5, { type: 'mobile', value: '919845011111' }, { type: 'cardnumber', value: number });
    expect(operation(await issue())).toMatchObject({ state: 'applied', customerId: 5 });
  });

  it.each<[WriteFate, number]>([
    ['lost-before-commit', 1],
    ['lost-after-commit', 2],
  ])('that the customer held before gets its other label, though the answer was lost (%s)', async (fate, writes) => {
    // This world forgives nothing and tells no labels. So the label is set again.
    world = new ServiceWorld(time);
    world.add(5, { type: 'mobile', value: '919845011111' }, { type: 'cardnumber', value: number });
    till = startTestTill(world, time);
    till.known.set('c5', [{ type: 'cardnumber', value: number }]);
    const id = await issue(fate);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(writes);
  });

  it('follows a customer who was merged away', async () => {
    till.known.set('c5', [{ type: 'mobile', value: '919845011111' }]);
    world.add(9);
    world.merge(5, 9);
    expect(operation(await issue())).toMatchObject({ state: 'applied', customerId: 9, lane: 'c9' });
    expect(world.heldBy(9)).toContain(number);
  });
});

it('leaves the service some of the cards an hour that it allows', async () => {
  for (let index = 0; index < 820; index += 1) {
    world.add(10_000 + index);
    keep(`LH-${index}`, `c${10_000 + index}`);
  }
  till.outbox.wake();
  await time.pass(30 * minute);
  expect(world.ledger.length).toBe(800);
  await time.pass(62 * minute);
  expect(world.ledger).toHaveLength(820);
}, 60_000);
