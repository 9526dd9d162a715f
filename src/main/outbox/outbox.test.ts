import crypto from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import { ManualTime, settled } from '../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../testing/till/test-till.ts';
import type { ReadFate, WriteFate } from '../testing/world/fate.ts';
import { ServiceWorld } from '../testing/world/service-world.ts';
import type { Operation } from './operation.ts';

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

/** A group with a customer of this till as child; it stands in the lane of both. */
function addGroup(head: string, child: Operation): Operation {
  const person = (value: string) => ({ firstName: 'Ines', lastName: '', identifiers: [{ type: 'mobile', value }] });
  const group = { head: person(head), parent: null, children: [person(mobile)] };
  const draft = { ...group, hierarchyCode: 'FAMILY', roleCode: 'HEAD' };
  const id = crypto.randomUUID();
  return till.outbox.store.add({
    id,
    kind: 'group-registration',
    lane: keyOfBornHere(id),
    alsoLanes: [child.lane],
    title: head,
    payload: { version: 1, draft, ...group },
    staffCode: '4001',
    staffName: 'Asha',
  });
}

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

  it.each([
    ['the way to the service', ['not-sent'], []],
    ['a lost answer to be read', ['lost-after-commit'], ['answered', 'not-sent']],
  ] as const)('does not sleep on after a restart when it waited for %s', async (_, writes, reads) => {
    begin(writes, reads);
    const { id } = till.register(mobile);
    await till.outbox.submit(id);
    expect(till.outbox.store.find(id)?.dueAtMs).toBeGreaterThan(time.now());
    till = till.killAndRestart();
    await time.pass(0);
    expect(till.state(id)).toBe('applied');
    expect(world.countOf(mobile)).toBe(1);
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

  it('sends a group only when it is first in the lane of every customer it names, though a manager waits', async () => {
    begin(['hangs-before-commit']);
    const child = till.register(mobile);
    void till.outbox.submit(child.id);
    await settled();
    const group = addGroup('919845000001', child);
    await till.outbox.submit(group.id);
    expect(world.came).toHaveLength(1);
    await time.pass(5 * minute);
    expect([till.state(child.id), till.state(group.id)]).toEqual(['applied', 'applied']);
    expect(world.came.map(({ path }) => path)).toEqual(['/v2/customers', '/v2/customers', '/v2/customers/bulk']);
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
