import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';
import { groupPayload } from './payload.ts';
import { type Options, addMember, first, groupWorld, head, keepGroup, second, takenBy } from './testing/groups.ts';

const minute = 60_000;

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

function begin(): void {
  world = groupWorld(time);
  till = startTestTill(world, time);
}

beforeEach(() => {
  time = new ManualTime();
  begin();
});

async function send(id: string, ...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  await till.outbox.submit(id);
  return id;
}

const keep = (options?: Options) => keepGroup(till, options);
const taken = () => takenBy(world);
const operation = (id: string) => till.outbox.store.find(id);
const doneIn = (id: string) => {
  const { head: one, children } = groupPayload.parse(operation(id)?.payload);
  return [one, ...children].filter(({ done }) => done).map(({ identifiers }) => identifiers[0]?.value);
};

function retry(id: string): Promise<string> {
  till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
  return send(id);
}

describe('the registration of a group', () => {
  it('is one request: the head, the children below it, and where all of them stand', async () => {
    const id = await send(keep());
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000, lane: 'c7000' });
    expect(world.ledger).toMatchObject([
      {
        method: 'POST',
        body: [
          {
            associatedWith: 'till.9',
            loyaltyInfo: { loyaltyType: 'loyalty' },
            profiles: [{ firstName: 'Hana', source: 'INSTORE' }],
            associationDetails: {
              hierarchyCode: 'household',
              roleCode: 'HEAD',
              childRoleCode: 'MEMBER',
              fleetCompany: { externalId: 'co-7' },
              childCustomers: [{ profiles: [{ source: 'INSTORE' }] }, {}],
            },
          },
        ],
      },
    ]);
    expect(world.ledger[0]?.body).not.toHaveProperty('0.createDate');
  });

  it('that is sent later carries the time it was taken', async () => {
    const id = await send(keep(), 'not-sent');
    const takenAtMs = operation(id)?.createdAtMs;
    await time.pass(minute);
    const entries = world.ledger.flatMap(({ body }) => body as readonly { readonly createDate?: string }[]);
    expect(entries.map(({ createDate = '' }) => Date.parse(createDate))).toEqual([takenAtMs]);
  });

  it('says who was refused, and sends only them when it is tried again', async () => {
    world.ofMembers.refused.set(second, 1001);
    const id = await send(keep());
    expect(operation(id)).toMatchObject({
      state: 'attention',
      attention: 'partly-applied',
      serviceCode: 1001,
      serviceMessage: 'Sami 3 Okoro',
      lane: 'c7000',
    });
    expect(doneIn(id)).toEqual([head, first]);
    world.ofMembers.refused.clear();
    await retry(id);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000 });
    expect(taken()).toEqual([head, first, second]);
    expect(world.parentOf(second)).toBe(7000);
    expect(world.ledger[1]?.body).toMatchObject([
      {
        profiles: [{ identifiers: [{ value: second }] }],
        associationDetails: {
          roleCode: 'MEMBER',
          parentCustomer: { profiles: [{ identifiers: [{ value: head }], source: 'INSTORE' }] },
        },
      },
    ]);
  });

  it('is refused as a whole when nobody was taken', async () => {
    world.ofMembers.refused.set(head, 1001);
    const id = await send(keep());
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'correct-data', serviceCode: 1001 });
    expect(taken()).toEqual([]);
  });

  it.each([[[first, second]], [[first]]])(
    'is read when its answer leaves out %j, and nobody who was taken is sent again',
    async (leftOut) => {
      for (const value of leftOut) world.ofMembers.leftOut.add(value);
      world.ofMembers.refused.set(second, 1001);
      const id = await send(keep());
      expect(operation(id)?.state).toBe('unknown');
      expect(doneIn(id)).toEqual([head, first]);
      world.ofMembers.refused.clear();
      await time.pass(2 * minute);
      expect(operation(id)?.state).toBe('applied');
      expect(taken()).toEqual([head, first, second]);
    },
  );

  it('whose answer was lost after all were taken is found', async () => {
    const id = await send(keep(), 'lost-after-commit');
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000 });
    expect(taken()).toEqual([head, first, second]);
  });

  it.each([1, 2])(
    'goes on with the rest after it broke down at %i, once the service has had its time',
    async (count) => {
      world.ofMembers.breaksAfter = count;
      const id = await send(keep(), 'lost-after-commit');
      expect(doneIn(id)).toEqual([head, first, second].slice(0, count));
      till.outbox.sendNow();
      await time.pass(30_000);
      expect(operation(id)?.state).toBe('unknown');
      await time.pass(2 * minute);
      expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000 });
      expect(taken()).toEqual([head, first, second]);
    },
  );

  it.each<WriteFate>(['lost-before-commit', 'lost-commits-late'])(
    'that is not there after %s is sent once',
    async (fate) => {
      const id = await send(keep(), fate);
      await time.pass(3 * minute);
      expect(operation(id)?.state).toBe('applied');
      expect(taken()).toEqual([head, first, second]);
    },
  );

  it('does not take a member of long ago for one that it has put in place', async () => {
    addMember(world, first, { firstName: 'Sami 2' });
    const id = await send(keep(), 'lost-before-commit');
    expect(doneIn(id)).toEqual([]);
    await time.pass(2 * minute);
    expect(taken()).toEqual([head, first, second]);
    expect(world.parentOf(first)).not.toBeNull();
  });

  it('is not taken for done because older customers stand in the same places', async () => {
    for (const value of [head, first, second]) addMember(world, value, { below: value === head ? null : head });
    const id = await send(keep({ lane: 'c400' }), 'lost-before-commit');
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(taken()).toEqual([head, first, second]);
  });

  it('survives the end of its process at any moment', async () => {
    for (const fate of ['hangs-before-commit', 'hangs-after-commit', 'hangs-commits-late'] as const) {
      begin();
      world.fates.push(fate);
      const id = keep();
      void till.outbox.submit(id);
      await time.pass(1000);
      till = till.killAndRestart();
      await time.pass(5 * minute);
      expect(operation(id)?.state).toBe('applied');
      expect(taken()).toEqual([head, first, second]);
    }
  });

  it.each([-24 * 60, -1, 24 * 60])(
    'is found though the clock was set by %i minutes while it was sent',
    async (minutes) => {
      world.fates.push('hangs-after-commit');
      const id = keep();
      await time.pass(5000);
      void till.outbox.submit(id);
      await time.pass(1000);
      time.jump(minutes * minute);
      await time.pass(5 * minute);
      expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000 });
      expect(taken()).toEqual([head, first, second]);
    },
  );

  it('is found though the clock was set back a day between two tries', async () => {
    world.fates.push('lost-before-commit', 'hangs-after-commit');
    const id = await send(keep());
    time.jump(-24 * 60 * minute);
    await time.pass(5 * minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000 });
    expect(taken()).toEqual([head, first, second]);
  });
});
