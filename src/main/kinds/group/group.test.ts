import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import { ServiceWorld } from '../../testing/world/service-world.ts';
import { groupPayload } from './payload.ts';

const minute = 60_000;
const [head, first, second] = ['919845010001', '919845010002', '919845010003'] as const;
const parent = '919845010009';

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

function begin(): void {
  world = new ServiceWorld(time);
  world.ofMembers.tellsChildren = false;
  till = startTestTill(world, time);
}

beforeEach(() => {
  time = new ManualTime();
  begin();
});

const person = (value: string) => ({
  firstName: value === head ? 'Hana' : `Sami ${value.slice(-1)}`,
  lastName: 'Okoro',
  identifiers: [{ type: 'mobile', value }],
});

type Options = {
  readonly kind?: string;
  readonly lane?: string;
  readonly parent?: string;
  readonly children?: readonly string[];
  readonly alsoLanes?: string[];
};

function keep(options: Options = {}): string {
  const { kind = 'group-registration', lane = 'n1', alsoLanes = [] } = options;
  const above = options.parent === undefined ? null : person(options.parent);
  const children = (options.children ?? [first, second]).map(person);
  const codes = { hierarchyCode: 'household', roleCode: 'HEAD', childRoleCode: 'MEMBER', companyExternalId: 'co-7' };
  const draft = { head: person(head), parent: above, children, ...codes };
  const member = (one: object) => ({ ...one, done: false });
  const payload = { version: 1, draft, head: member(person(head)), parent: above, children: children.map(member) };
  return till.keep({ kind, lane, alsoLanes, payload }).id;
}

const holderOf = (value: string) => world.customers.holderOf({ type: 'mobile', value });

/** Somebody has been a customer for long; they are numbered from 400 on. */
function know(value: string, firstName = 'Tala', below: string | null = null): void {
  const id = holderOf(value)?.id ?? 400 + world.customers.all().length;
  const parentId = below === null ? null : (holderOf(below)?.id ?? null);
  Object.assign(world.add(id, { type: 'mobile', value }), { profile: { firstName, lastName: '' }, parentId });
}

async function send(id: string, ...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  await till.outbox.submit(id);
  return id;
}

/** Every member taken, in order, again each time. */
const taken = () => world.ledger.flatMap(({ said: [_hierarchy, ...members] }) => members);
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

  it('of which some were refused says who, and sends only them when it is tried again', async () => {
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

  it('of which none was taken is refused as a whole', async () => {
    world.ofMembers.refused.set(head, 1001);
    const id = await send(keep());
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'correct-data', serviceCode: 1001 });
    expect(taken()).toEqual([]);
  });

  it.each([[[first, second]], [[first]]])(
    'whose answer leaves out %j is read, and nobody who was taken is sent again',
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
    'that broke down after %i of them goes on with the rest, once the service has had its time',
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
    know(first, 'Sami 2');
    const id = await send(keep(), 'lost-before-commit');
    expect(doneIn(id)).toEqual([]);
    await time.pass(2 * minute);
    expect(taken()).toEqual([head, first, second]);
    expect(world.parentOf(first)).not.toBeNull();
  });

  it('of customers of long ago who stand in their places is not taken for done', async () => {
    for (const value of [head, first, second]) know(value, 'Tala', value === head ? null : head);
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
});

describe('the association of a group', () => {
  beforeEach(() => {
    for (const value of [head, first, second, parent]) know(value);
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

  it('of a head alone needs nobody below to tell who it is', async () => {
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

  it('whose answer was lost is waited out and set again, for who stands below whom may have stood there before', async () => {
    know(first, 'Sami 2', head);
    know(second, 'Sami 3', head);
    const id = await send(associate(), 'lost-before-commit');
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(taken()).toEqual([head, first, second]);
  });

  it('of which a part was done is set again as a whole', async () => {
    world.ofMembers.breaksAfter = 2;
    const id = await send(associate(), 'lost-after-commit');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(taken()).toEqual([head, first, head, first, second]);
  });

  it('that was done late is set again after that, not before', async () => {
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
