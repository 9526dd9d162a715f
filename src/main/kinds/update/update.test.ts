import { beforeEach, describe, expect, it } from 'vitest';
import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845033333' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
});

function keep(changes: UpdateDraft['changes'], before: UpdateDraft['changes'] = { lastName: 'Sol' }): string {
  return till.keep({ kind: 'update', lane: 'c5', payload: { version: 1, draft: { changes, before } } }).id;
}

async function rename(...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  const id = keep({ lastName: 'Luna' });
  await till.outbox.submit(id);
  return id;
}

const operation = (id: string) => till.outbox.store.find(id);

describe('an update', () => {
  it('says what is changed, in our source, and nothing else', async () => {
    const id = keep({
      firstName: 'Zoe',
      fields: { size: 'M' },
      extendedFields: { city: 'Pune' },
      loyaltyType: 'loyalty',
    });
    await till.outbox.submit(id);
    expect(world.ledger[0]?.body).toEqual({
      profiles: [{ firstName: 'Zoe', fields: { size: 'M' }, source: 'INSTORE' }],
      loyaltyInfo: { loyaltyType: 'loyalty' },
      extendedFields: { city: 'Pune' },
    });
    await till.outbox.submit(keep({ loyaltyType: 'loyalty' }));
    expect(world.ledger[1]?.body).toEqual({ loyaltyInfo: { loyaltyType: 'loyalty' } });
  });

  it('waits for its loyalty events while the cashier does, and leaves them running when it is sent later', async () => {
    await rename();
    expect(world.ledger[0]?.query).toMatchObject({ use_async: false });
    await rename('not-sent');
    await time.pass(minute);
    expect(world.ledger[1]?.query).toMatchObject({ use_async: true });
  });

  it('stays with its customer, whatever id the answer prints', async () => {
    expect(operation(await rename())).toMatchObject({ state: 'applied', customerId: 5, lane: 'c5' });
  });
});

describe('an update that was sent late', () => {
  it('waits while the service cannot be read before', async () => {
    world.fates.push('not-sent');
    const id = keep({ lastName: 'Luna' });
    await till.outbox.submit(id);
    world.readFates.push('busy', 'lost');
    while (world.readFates.length > 0) await time.pass(100);
    expect(world.ledger).toHaveLength(0);
    await time.pass(5 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it('follows an earlier update of the same field, and the two are not confused', async () => {
    world.fates.push('lost-commits-late');
    const first = keep({ lastName: 'Luna' });
    const second = keep({ lastName: 'Mar' });
    await till.outbox.submit(first);
    await till.outbox.submit(second);
    expect([operation(first)?.state, operation(second)?.state]).toEqual(['unknown', 'waiting']);
    await time.pass(3 * minute);
    expect([operation(first)?.state, operation(second)?.state]).toEqual(['applied', 'applied']);
    expect(world.ledger).toHaveLength(2);
    expect(world.of(5).profile).toMatchObject({ lastName: 'Mar' });
  });
});

describe('an update that is refused', () => {
  it('is for a person, holds later changes of the same fields only, and is not sent again unasked', async () => {
    world.fates.push({ refusedWith: 1017 });
    const id = keep({ fields: { size: 'M' } });
    const held = keep({ lastName: 'Luna', fields: { size: 'L' } });
    const free = keep({ firstName: 'Rio', fields: { height: '170' }, extendedFields: { size: 'M' } });
    const behindHeld = keep({ lastName: 'Mar' });
    await till.outbox.submit(id);
    await time.pass(10 * minute);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'correct-data', serviceCode: 1017 });
    expect([held, free, behindHeld].map((one) => operation(one)?.state)).toEqual(['waiting', 'applied', 'waiting']);
  });

  it('is read when it failed at an unknown step, and is for a person if it is not there', async () => {
    world.fates.push({ refusedWith: 10002 });
    expect(operation(await rename())).toMatchObject({ state: 'attention', serviceCode: 10002 });
    expect(world.ledger).toHaveLength(0);
  });
});

describe('a customer who was merged away', () => {
  beforeEach(() => {
    world.add(9).profile = { firstName: 'Ana', lastName: 'Solis' };
    world.merge(5, 9);
  });

  /** The customer is merged away while the request is under way, and its answer is lost. */
  async function renameLost(): Promise<string> {
    world.add(5, { type: 'mobile', value: '919845044444' });
    till.known.set('c5', [{ type: 'mobile', value: '919845044444' }]);
    world.fates.push('lost-before-commit');
    const id = keep({ lastName: 'Luna' });
    const submitted = till.outbox.submit(id);
    world.merge(5, 9);
    await submitted;
    await time.pass(2 * minute);
    return id;
  }

  it.each<WriteFate>(['answered', 'not-sent'])('is updated as the survivor, once (%s)', async (fate) => {
    const id = await rename(fate);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 9, lane: 'c9', warnings: [{ code: 8069 }] });
    expect(world.of(9).profile).toMatchObject({ lastName: 'Luna' });
    expect(world.ledger).toHaveLength(1);
  });

  it('is for a person where nothing that the till knows proves the survivor', async () => {
    till.known.clear();
    expect(operation(await rename())).toMatchObject({ state: 'attention', attention: 'stale-id', serviceCode: 8069 });
    expect(world.ledger).toHaveLength(0);
  });

  it('after the answer was lost is compared as the survivor, and a person sees what differs', async () => {
    const id = await renameLost();
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere', lane: 'c9' });
  });

  it('after the answer was lost is for a person, though the survivor has by chance what the customer had before', async () => {
    world.of(9).profile = { firstName: 'Ana', lastName: 'Sol' };
    const id = await renameLost();
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'stale-id', lane: 'c9' });
    expect(world.ledger).toHaveLength(0);
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    till.outbox.wake();
    await time.pass(3 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });
});
