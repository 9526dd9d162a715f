import { beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '#contract/customer.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const old: Identifier = { type: 'mobile', value: '919845011111' };
const fresh: Identifier = { type: 'mobile', value: '919845022222' };
const lamp: Identifier = { type: 'wechat', value: 'lamp-9' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [old], { rules: true, countsDoubles: true }));
});

function keep(add: readonly Identifier[] = [fresh], remove: readonly Identifier[] = [old], lane = 'c5'): string {
  const payload = { version: 1, draft: { add, remove }, add, remove };
  return till.keep({ kind: 'identifier-change', lane, payload }).id;
}

async function change(...fates: readonly WriteFate[]): Promise<string> {
  world.fates.push(...fates);
  const id = keep();
  await till.outbox.submit(id);
  return id;
}

const operation = (id: string) => till.outbox.store.find(id);

describe('a change of identifiers', () => {
  it('waits for its loyalty events while the cashier does, and leaves them running when it is sent later', async () => {
    await change();
    expect(world.ledger[0]?.query).toMatchObject({ use_async: false });
    world.add(6, { type: 'email', value: 'mara@example.org' });
    world.fates.push('not-sent');
    await till.outbox.submit(keep([{ type: 'externalId', value: 'L-4' }], [], 'c6'));
    await time.pass(minute);
    expect(world.ledger[1]?.query).toMatchObject({ use_async: true });
  });

  it('stays with its customer, whatever id the answer prints, unless a warning says that accounts were joined', async () => {
    expect(operation(await change())).toMatchObject({ state: 'applied', customerId: 5, lane: 'c5' });
    expect(world.heldBy(5)).toEqual([fresh.value]);
  });

  it.each<WriteFate>(['lost-after-commit', 'page-after-commit', 'not-kept-after-commit'])(
    'that was done although its answer was %s is found, not sent again',
    async (fate) => {
      expect(operation(await change(fate))).toMatchObject({ state: 'applied', customerId: 5 });
      expect(world.ledger).toHaveLength(1);
    },
  );

  it.each<WriteFate>(['lost-before-commit', 'page-before-commit', 'lost-commits-late'])(
    'that is not there after %s is waited out, then sent once',
    async (fate) => {
      const id = await change(fate);
      till.outbox.sendNow();
      await time.pass(20_000);
      expect(operation(id)?.state).toBe('unknown');
      await time.pass(2 * minute);
      expect(operation(id)?.state).toBe('applied');
      expect(world.ledger).toHaveLength(1);
    },
  );

  it('is for a person when only a part of it is there, because others have written too', async () => {
    world.fates.push('lost-before-commit');
    const other: Identifier = { type: 'email', value: 'mara@example.org' };
    world.add(5, old, other);
    const id = keep([fresh, other], [old]);
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere' });
  });

  it('is for a person when it was added and not removed', async () => {
    world.add(5, old, fresh);
    const id = await change('lost-before-commit');
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ attention: 'changed-elsewhere' });
  });

  it('asks nobody yet when the old one is gone, while the service may be at work on it', async () => {
    world.add(5);
    const id = await change('lost-commits-late');
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it('is done where what was removed lives on in another source', async () => {
    const answer = world.call;
    const elsewhere = { source: 'WECHAT', identifiers: [old], identifiersAll: [fresh, old] };
    Object.assign(world, {
      call: async (call: Parameters<typeof answer>[0]) => {
        const read = await answer(call);
        if (read.kind !== 'accepted' || call.path !== '/v2/customers/5') return read;
        const inStore = { source: 'INSTORE', identifiers: [fresh], identifiersAll: [fresh, old] };
        return { ...read, value: { id: 5, profiles: [elsewhere, inStore] } };
      },
    });
    expect(operation(await change('lost-after-commit'))?.state).toBe('applied');
  });

  it('is not taken for done too early when it only writes a number in another way', async () => {
    world.fates.push('lost-before-commit');
    const short: Identifier = { type: 'mobile', value: '9845011111' };
    world.add(5, short);
    const id = keep([old], [short]);
    await till.outbox.submit(id);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(world.heldBy(5)).toEqual([old.value]);
  });
});

describe('an identifier that is taken', () => {
  it('by our own lost request is ours', async () => {
    world.add(5, fresh);
    expect(operation(await change())).toMatchObject({ state: 'applied', customerId: 5 });
  });

  it('by another customer is for a person, who is told by whom', async () => {
    world.add(6, fresh);
    expect(operation(await change())).toMatchObject({
      state: 'attention',
      attention: 'person-decides',
      serviceCode: 8007,
      existingCustomerId: 6,
    });
    expect(world.heldBy(5)).toEqual([old.value]);
  });
});

describe('a customer who is merged', () => {
  beforeEach(() => {
    world.add(9, lamp);
  });

  it('by the change itself goes by the id in the answer, and so do the writes that wait', async () => {
    world.plantElsewhere([lamp, fresh], 9);
    const id = keep();
    const later = keep([{ type: 'email', value: 'mara@example.org' }], []);
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 9, warnings: [{ code: 8051 }] });
    await time.pass(minute);
    expect(operation(later)).toMatchObject({ state: 'applied', customerId: 9, lane: 'c9' });
    expect(world.heldBy(9)).toContain('mara@example.org');
  });

  it.each([true, false])('by a change whose answer was lost is found (named by the service: %s)', async (names) => {
    world.namesSurvivor = names;
    world.plantElsewhere([lamp, fresh], 9);
    const id = await change('lost-after-commit');
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 9, lane: 'c9' });
    expect(operation(id)?.warnings.map(({ code }) => code)).toContain(names ? 91009 : 8069);
    expect(world.ledger).toHaveLength(1);
  });

  it('by somebody else first is found by what the till knows, and gets the change', async () => {
    world.merge(5, 9);
    const id = await change();
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 9, warnings: [{ code: 8069 }] });
    expect(world.heldBy(9)).toEqual(['lamp-9', fresh.value]);
  });

  it('waits behind what the survivor already waits for', async () => {
    world.fates.push('busy');
    const first = keep([{ type: 'email', value: 'nine@example.org' }], [], 'c9');
    await till.outbox.submit(first);
    world.merge(5, 9);
    const id = await change();
    // It is read at once. To be sent again, it waits for its turn.
    expect(operation(id)).toMatchObject({ state: 'waiting', lane: 'c9' });
    expect(world.ledger).toEqual([]);
    await time.pass(2 * minute);
    expect(world.ledger.map(({ path }) => path)).toEqual(Array(2).fill('/v2/customers/9/changeIdentifier'));
    expect(operation(id)?.state).toBe('applied');
  });

  it('is not taken for the holder of a new identifier while no try of ours can have added it', async () => {
    world.add(6, fresh);
    world.merge(5, 9);
    till.known.clear();
    const id = keep([fresh], []);
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'stale-id', existingCustomerId: null });
  });

  it('is for a person when nothing proves the survivor', async () => {
    world.add(6, { type: 'email', value: 'six@example.org' });
    till.known.set('c5', [old, { type: 'email', value: 'six@example.org' }]);
    world.merge(5, 9);
    expect(operation(await change())).toMatchObject({ state: 'attention', attention: 'stale-id', serviceCode: 8069 });
  });

  it("or whose id is nobody's is for a person, who is told who has the same identifiers", async () => {
    till.known.set('c404', [{ type: 'wechat', value: 'lamp-9' }]);
    const id = keep([fresh], [], 'c404');
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject({
      state: 'attention',
      attention: 'stale-id',
      existingCustomerId: 9,
      lane: 'c404',
    });
    expect(world.ledger).toHaveLength(0);
  });
});
