import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';
import {
  type Options,
  addMember,
  first,
  groupWorld,
  head,
  keepGroup,
  parent,
  second,
  takenBy,
} from './testing/groups.ts';

const minute = 60_000;

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  time = new ManualTime();
  world = groupWorld(time);
  till = startTestTill(world, time);
});

async function send(id: string, ...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  await till.outbox.submit(id);
  return id;
}

const keep = (options?: Options) => keepGroup(till, options);
const taken = () => takenBy(world);
const operation = (id: string) => till.outbox.store.find(id);

describe('the association of a group', () => {
  beforeEach(() => {
    for (const value of [head, first, second, parent]) addMember(world, value);
  });
  const associate = (options: Options = {}) => keep({ kind: 'group-association', lane: 'c400', ...options });

  it('is an update of customers who are there, and stays with the head', async () => {
    const id = await send(associate({ parent }));
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 400 });
    expect(world.ledger[0]?.method).toBe('PUT');
    expect([world.parentOf(head), world.parentOf(first), world.parentOf(second)]).toEqual([403, 400, 400]);
  });

  it('of a head whom the till does not know finds out who it is', async () => {
    const id = await send(associate({ lane: 'n1' }));
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 400, lane: 'c400' });
  });

  it('finds out who a head without children is', async () => {
    const id = await send(associate({ lane: 'n1', children: [] }));
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 400 });
    expect(taken()).toEqual([head]);
  });

  it.each<WriteFate>(['answered', 'lost-after-commit'])(
    'stays with the customer it was asked for (%s)',
    async (fate) => {
      const id = await send(associate({ lane: 'c999' }), fate);
      await time.pass(2 * minute);
      expect(operation(id)).toMatchObject({ state: 'applied', customerId: 999, lane: 'c999' });
    },
  );

  it('is set again after a wait when its answer was lost, because the places may be older', async () => {
    addMember(world, first, { firstName: 'Sami 2', below: head });
    addMember(world, second, { firstName: 'Sami 3', below: head });
    const id = await send(associate(), 'lost-before-commit');
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(taken()).toEqual([head, first, second]);
  });

  it('is set again as a whole when a part of it was done', async () => {
    world.ofMembers.breaksAfter = 2;
    const id = await send(associate(), 'lost-after-commit');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(taken()).toEqual([head, first, head, first, second]);
  });

  it('is set again only after the late write of its first try', async () => {
    const id = await send(associate({ parent }), 'lost-commits-late');
    await time.pass(30_000);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(3 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(taken()).toEqual([head, first, second, head, first, second]);
  });
});

describe('the lanes of a group', () => {
  it('hold it until the earlier work of each customer is done, also when a person waits for it', async () => {
    const earlier = keep({ lane: 'c402' });
    const id = keep({ lane: 'c400', alsoLanes: ['c402'] });
    await send(id);
    expect([operation(id)?.state, world.ledger.length]).toEqual(['waiting', 0]);
    await send(earlier);
    await time.pass(minute);
    expect(operation(id)?.state).toBe('applied');
  });

  it('hold the later work of each customer until it is done', async () => {
    const id = keep({ lane: 'c400', alsoLanes: ['c402'] });
    const later = keep({ lane: 'c402' });
    world.fates.push('busy');
    await till.outbox.submit(id);
    await send(later);
    expect([operation(later)?.state, world.ledger.length]).toEqual(['waiting', 0]);
    await time.pass(minute);
    expect(operation(later)?.state).toBe('applied');
  });
});
