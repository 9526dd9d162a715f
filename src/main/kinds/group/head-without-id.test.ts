import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';
import { groupPayload } from './payload.ts';
import { addMember, first, groupWorld, head, keepGroup, second, takenBy } from './testing/groups.ts';

const minute = 60_000;

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  time = new ManualTime();
  world = groupWorld(time);
  till = startTestTill(world, time);
});

const operation = (id: string) => till.outbox.store.find(id);
const payloadOf = (id: string) => groupPayload.parse(operation(id)?.payload);

/** As an earlier version left it: everybody done, nobody knows who the head is, and the empty rest was refused. */
function jam(id: string): void {
  const { head: one, children, ...rest } = payloadOf(id);
  const done = <T extends object>(member: T) => ({ ...member, done: true });
  till.outbox.store.keepPayload(id, { ...rest, head: done(one), children: children.map(done) });
  till.outbox.store.move(id, 'unknown', {
    to: 'attention',
    reason: 'client-defect',
    code: 400,
    message: '',
    existingCustomerId: null,
  });
}

async function retry(id: string): Promise<void> {
  till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
  await till.outbox.submit(id);
  await time.pass(3 * minute);
}

describe('a group whose head was not there yet when it was looked up', () => {
  it('is applied under the id of the head, though its children were found first', async () => {
    world.fates.push('lost-commits-between-reads');
    const id = keepGroup(till);
    await till.outbox.submit(id);
    expect(operation(id)?.state).toBe('unknown');
    expect(payloadOf(id)).toMatchObject({ head: { done: false }, children: [{ done: true }, { done: true }] });
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000, lane: 'c7000' });
    expect(takenBy(world)).toEqual([head, first, second]);
  });

  it('is read, and nobody is marked as done, when its answer has no id of the head and the look-up is lost', async () => {
    world.ofMembers.tellsIds = false;
    world.ofMembers.refused.set(second, 1001);
    world.readFates.push('lost', 'lost');
    const id = keepGroup(till);
    await till.outbox.submit(id);
    expect(operation(id)?.state).toBe('unknown');
    expect(payloadOf(id).head.done).toBe(false);
    await time.pass(3 * minute);
    // Only the child who was refused is sent again, in the lane of the head.
    expect(operation(id)).toMatchObject({ attention: 'correct-data', serviceCode: 1001, lane: 'c7000' });
    expect(takenBy(world)).toEqual([head, first]);
  });
});

describe('a group that was kept with everybody done and the head unknown', () => {
  it.each(['group-registration', 'group-association'])('comes free by "Try again" (%s)', async (kind) => {
    addMember(world, head);
    world.fates.push('lost-before-commit');
    const id = keepGroup(till, { kind });
    await till.outbox.submit(id);
    jam(id);
    const later = till.keep({ kind: 'image', lane: 'n1', payload: {} });
    await retry(id);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 400, lane: 'c400' });
    expect(operation(later.id)?.lane).toBe('c400');
    expect(world.came).toHaveLength(1);
  });

  it('is for a person, by the name of the head, when nobody is known by the head any more', async () => {
    world.fates.push('lost-before-commit');
    const id = keepGroup(till);
    await till.outbox.submit(id);
    jam(id);
    await retry(id);
    expect(operation(id)).toMatchObject({ attention: 'person-decides', serviceMessage: 'Hana Okoro' });
    expect(world.came).toHaveLength(1);
  });
});
