import { beforeEach, describe, expect, it } from 'vitest';
import type { RegisterRequest } from '../capillary/customers/register-customer.ts';
import { ManualTime } from '../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../testing/till/test-till.ts';
import type { ReadFate, WriteFate } from '../testing/world/fate.ts';
import { ServiceWorld } from '../testing/world/service-world.ts';

const minute = 60_000;
const mobile = '919845011111';

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

function begin(writes: readonly WriteFate[] = [], reads: readonly ReadFate[] = []): void {
  time = new ManualTime();
  world = new ServiceWorld(time, { writes, reads });
  till = startTestTill(world, time);
}

beforeEach(() => begin());

function atAnotherTill(firstName: string): RegisterRequest {
  const identifiers = [{ type: 'mobile', value: mobile }];
  return {
    loyaltyInfo: { loyaltyType: 'loyalty' },
    associatedWith: 'till.1',
    profiles: [{ firstName, lastName: 'Moreau', identifiers, source: 'INSTORE' }],
  };
}

describe('a registration', () => {
  it('is sent at once and waited for when a cashier waits, never with both headers', async () => {
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('applied');
    expect(till.outbox.store.find(id)).toMatchObject({ customerId: 7000, sideEffects: [{ awardedPoints: 50 }] });
    expect(world.ledger[0]?.headers).toEqual({ WAIT_FOR_DOWNSTREAM: 'true' });
  });

  it('is sent later as a direct replay that carries the time it was taken', async () => {
    begin(['not-sent']);
    const { id, createdAtMs } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('waiting');
    await time.pass(minute);
    expect(till.state(id)).toBe('applied');
    const { headers, body } = world.ledger[0] ?? {};
    expect(headers).toEqual({ 'X-CAP-DIRECT-REPLAY': 'true' });
    expect(Date.parse((body as RegisterRequest).loyaltyInfo.attributionV2?.createDate ?? '')).toBe(createdAtMs);
  });

  it('whose answer was lost after the commit is found, not sent again', async () => {
    begin(['lost-after-commit']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('applied');
    expect(world.countOf(mobile)).toBe(1);
  });

  it('is still found to be ours when reading the customer is refused at first', async () => {
    begin(['lost-after-commit'], ['answered', 'refused', 'answered', 'refused']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('unknown');
    await time.pass(5 * minute);
    expect(till.state(id)).toBe('applied');
    expect(world.countOf(mobile)).toBe(1);
  });

  it('whose answer was lost is not sent again before the service has had its own time-out', async () => {
    begin(['lost-before-commit']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    await time.pass(59_000);
    expect(till.state(id)).toBe('unknown');
    expect(world.countOf(mobile)).toBe(0);
    await time.pass(5000);
    expect(till.state(id)).toBe('applied');
    expect(world.countOf(mobile)).toBe(1);
  });

  it('is not resent early because the clock was set forward or back', async () => {
    for (const jumpMs of [24 * 60 * minute, -24 * 60 * minute, -30_000]) {
      begin(['lost-commits-late']);
      const { id } = till.register(mobile);
      await till.outbox.submit(id);
      time.jump(jumpMs);
      till.outbox.sendNow();
      await time.pass(4 * minute);
      expect(till.state(id)).not.toBe('unknown');
      expect(world.countOf(mobile)).toBe(1);
    }
  });

  it('in attention that may have arrived is read before it is sent again', async () => {
    begin(['lost-commits-late']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    till.outbox.store.move(id, 'unknown', {
      to: 'attention',
      reason: 'person-decides',
      code: 500,
      message: '',
      existingCustomerId: null,
    });
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    await time.pass(3 * minute);
    expect(till.state(id)).toBe('applied');
    expect(world.countOf(mobile)).toBe(1);
  });

  it('is not resent early because a person presses "Send now"', async () => {
    begin(['lost-commits-late']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    till.outbox.sendNow();
    await time.pass(20_000);
    till.outbox.sendNow();
    await time.pass(2 * minute);
    expect(till.state(id)).toBe('applied');
    expect(world.countOf(mobile)).toBe(1);
  });

  it('of somebody who is a member already waits for a person', async () => {
    begin(['not-sent']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    world.registerElsewhere(atAnotherTill('Omar'));
    await time.pass(minute);
    expect(till.outbox.store.find(id)).toMatchObject({
      state: 'attention',
      attention: 'already-member',
      existingCustomerId: world.customers.holderOf({ type: 'mobile', value: mobile })?.id,
    });
    expect(world.countOf(mobile)).toBe(0);
  });

  it('is not taken for ours when it is the same name from another till', async () => {
    begin(['lost-before-commit']);
    const { id } = till.register(mobile, 'Ines');
    world.registerElsewhere(atAnotherTill('Ines'));
    await till.outbox.submit(id);
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'already-member' });
  });
});
