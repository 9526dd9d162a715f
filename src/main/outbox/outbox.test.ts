import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTime, settled } from './testing/manual-time.ts';
import type { Fate } from './testing/fate.ts';
import { ServiceWorld } from './testing/service-world.ts';
import { type TestTill, startTestTill } from './testing/test-till.ts';

const minute = 60_000;
const mobile = '919845011111';

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

function begin(fates: readonly Fate[] = []): void {
  time = new ManualTime();
  world = new ServiceWorld(time, fates);
  till = startTestTill(world, time);
}

beforeEach(() => begin());

describe('a registration', () => {
  it('is sent at once and waited for when a cashier waits, never with both headers', async () => {
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('applied');
    expect(till.outbox.store.find(id)).toMatchObject({ customerId: 7000, sideEffects: [{ awardedPoints: 50 }] });
    expect(world.ledger[0]?.replay).toBe(false);
  });

  it('is sent later as a direct replay that carries the time it was taken', async () => {
    begin(['not-sent']);
    const { id, createdAtMs } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('waiting');
    await time.pass(minute);
    expect(till.state(id)).toBe('applied');
    const createDate = world.ledger[0]?.request.loyaltyInfo.attributionV2?.createDate ?? '';
    expect(world.ledger[0]?.replay).toBe(true);
    expect(Date.parse(createDate)).toBe(createdAtMs);
  });

  it('whose answer was lost after the commit is found, not sent again', async () => {
    begin(['lost-after-commit']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('applied');
    expect(world.countOf(mobile)).toBe(1);
  });

  it('is still found to be ours when reading the customer is refused at first', async () => {
    begin(['lost-after-commit']);
    world.refusedReads = 2;
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
    const other = new ServiceWorld(time).write({
      loyaltyInfo: { loyaltyType: 'loyalty' },
      associatedWith: 'till.1',
      profiles: [{ firstName: 'Omar', identifiers: [{ type: 'mobile', value: mobile }], source: 'INSTORE' }],
    });
    world.ledger.push(other);
    await time.pass(minute);
    expect(till.outbox.store.find(id)).toMatchObject({
      state: 'attention',
      attention: 'already-member',
      existingCustomerId: other.id,
    });
    expect(world.countOf(mobile)).toBe(1);
  });

  it('is not taken for ours when it is the same name from another till', async () => {
    begin(['lost-before-commit']);
    const { id } = till.register(mobile, 'Ines');
    const profile = { firstName: 'Ines', lastName: 'Moreau', identifiers: [{ type: 'mobile', value: mobile }] };
    world.write({
      loyaltyInfo: { loyaltyType: 'loyalty' },
      associatedWith: 'till.1',
      profiles: [{ ...profile, source: 'INSTORE' }],
    });
    await till.outbox.submit(id);
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'already-member' });
  });
});

describe('the queue', () => {
  it('stands still on an expired sign-in, loses nothing, and goes on when a person says so', async () => {
    begin(['sign-in-expired']);
    const first = till.register('919845000001');
    const second = till.register('919845000002');
    await till.outbox.submit(first.id);
    await time.pass(10 * minute);
    expect(till.outbox.summary()).toMatchObject({ blockage: 'sign-in', waiting: 2 });
    expect(world.ledger).toHaveLength(0);
    till.outbox.sendNow();
    await time.pass(minute);
    expect([till.state(first.id), till.state(second.id)]).toEqual(['applied', 'applied']);
  });

  it('stays paused across a restart', async () => {
    begin(['sign-in-expired']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    till = till.killAndRestart();
    await time.pass(10 * minute);
    expect(till.state(id)).toBe('waiting');
    expect(till.outbox.summary().blockage).toBe('sign-in');
  });

  it('obeys Retry-After', async () => {
    begin(['busy']);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    await time.pass(4900);
    expect(till.state(id)).toBe('waiting');
    await time.pass(3000);
    expect(till.state(id)).toBe('applied');
  });

  it('leaves the service alone as long as it asks, with the whole backlog', async () => {
    begin(['busy']);
    const ids = Array.from({ length: 6 }, (_, index) => till.register(`91984500010${index}`).id);
    await till.outbox.submit(ids[0] ?? '');
    await time.pass(4900);
    expect(world.ledger).toHaveLength(0);
    await time.pass(minute);
    expect(world.ledger).toHaveLength(6);
  });

  it('does not freeze when the clock is set back a day', async () => {
    begin(['lost-before-commit', 'busy']);
    const first = till.register('919845000001');
    const second = till.register('919845000002');
    await till.outbox.submit(first.id);
    await till.outbox.submit(second.id);
    time.jump(-24 * 60 * minute);
    await time.pass(5 * minute);
    expect([till.state(first.id), till.state(second.id)]).toEqual(['applied', 'applied']);
    expect(world.ledger).toHaveLength(2);
  });

  it('keeps and shows a row that no longer reads', async () => {
    const { id } = till.register(mobile);
    till.db.prepare(`UPDATE operations SET payload = '{"version":9}' WHERE id = @id`).run({ id });
    till.outbox.wake();
    await time.pass(minute);
    expect(till.outbox.store.find(id)).toMatchObject({ state: 'attention', attention: 'unreadable-row' });
  });

  it('lets a live registration pass the backlog', async () => {
    begin(['hangs-before-commit', 'hangs-before-commit', 'hangs-before-commit', 'hangs-before-commit']);
    for (let index = 0; index < 9; index += 1) till.register(`9198450000${10 + index}`);
    till.outbox.wake();
    await settled();
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.state(id)).toBe('applied');
  });

  it('replays no more than the budget allows within a minute', async () => {
    for (let index = 0; index < 120; index += 1) till.register(`9198460${1000 + index}`);
    till.outbox.wake();
    await time.pass(30_000);
    expect(world.ledger.length).toBeLessThanOrEqual(80);
    await time.pass(3 * minute);
    expect(world.ledger).toHaveLength(120);
  });
});

const fate = fc.constantFrom<Fate>(
  'answered',
  'not-sent',
  'lost-before-commit',
  'lost-after-commit',
  'lost-commits-late',
  'page-before-commit',
  'page-after-commit',
  'not-kept-after-commit',
  'busy',
  'hangs-before-commit',
  'hangs-after-commit',
  'hangs-commits-late',
);
const event = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'register' } as const) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 90_000 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'kill' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'send-now' } as const) },
);

it('writes every registration exactly once, whatever is lost, whenever it is killed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { maxLength: 14 }),
      fc.array(event, { minLength: 1, maxLength: 14 }),
      async (fates, events) => {
        begin(fates);
        const kept: { id: string; mobile: string }[] = [];
        for (const next of events) {
          if (next.kind === 'register') {
            const number = `9198470${1000 + kept.length}`;
            const { id } = till.register(number);
            kept.push({ id, mobile: number });
            void till.outbox.submit(id);
            await settled();
          } else if (next.kind === 'pass') await time.pass(next.ms);
          else if (next.kind === 'kill') till = till.killAndRestart();
          else till.outbox.sendNow();
        }
        // A request that hangs ends with its process; then all faults have been spent or the queue drains past them.
        for (let round = 0; round < 16; round += 1) {
          till = till.killAndRestart();
          await time.pass(4 * minute);
        }
        expect(kept.map(({ id }) => till.state(id))).toEqual(kept.map(() => 'applied'));
        expect(kept.map((one) => world.countOf(one.mobile))).toEqual(kept.map(() => 1));
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
