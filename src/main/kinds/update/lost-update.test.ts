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
const setElsewhere = (lastName: string) => Object.assign(world.of(5), { profile: { firstName: 'Ana', lastName } });

describe('an update whose answer was lost', () => {
  it.each<WriteFate>(['lost-after-commit', 'page-after-commit', 'not-kept-after-commit'])(
    'is found to be done after %s, and not sent again',
    async (fate) => {
      expect(operation(await rename(fate))).toMatchObject({ state: 'applied', customerId: 5 });
      expect(world.ledger).toHaveLength(1);
    },
  );

  it.each<WriteFate>(['lost-before-commit', 'page-before-commit', 'lost-commits-late'])(
    'is waited out after %s, then done once',
    async (fate) => {
      const id = await rename(fate);
      till.outbox.sendNow();
      await time.pass(20_000);
      expect(operation(id)?.state).toBe('unknown');
      await time.pass(2 * minute);
      expect(operation(id)?.state).toBe('applied');
      expect(world.ledger).toHaveLength(1);
    },
  );

  it('survives a killed till', async () => {
    world.fates.push('hangs-after-commit');
    const id = keep({ lastName: 'Luna' });
    void till.outbox.submit(id);
    await time.pass(1);
    till = till.killAndRestart();
    await time.pass(minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
  });

  it('is for a person where somebody else has written meanwhile, and overwrites that when the person says so', async () => {
    world.fates.push('lost-before-commit');
    setElsewhere('Mar');
    const id = keep({ lastName: 'Luna' });
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere' });
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.of(5).profile).toMatchObject({ lastName: 'Luna' });
    expect(world.ledger).toHaveLength(1);
  });

  it('is asked about again where it has changed once more', async () => {
    world.fates.push('lost-before-commit');
    setElsewhere('Mar');
    const id = keep({ lastName: 'Luna' });
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    setElsewhere('Rio');
    till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'attention', attention: 'changed-elsewhere' });
  });

  it('is waited out where it held before, and does not undo the next one', async () => {
    world.fates.push('lost-commits-late');
    const id = keep({ lastName: 'Sol' }, { lastName: 'Sol' });
    await till.outbox.submit(id);
    const next = keep({ lastName: 'Luna' }, { lastName: 'Sol' });
    await till.outbox.submit(next);
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(3 * minute);
    expect([operation(id)?.state, operation(next)?.state]).toEqual(['applied', 'applied']);
    expect(world.of(5).profile).toMatchObject({ lastName: 'Luna' });
  });

  it('proves nothing where the service tells none of it', async () => {
    world.tellsDetails = false;
    const id = await rename('lost-after-commit');
    expect(operation(id)?.state).toBe('unknown');
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(2);
  });

  it('is known by the fields and the loyalty type too', async () => {
    world.fates.push('lost-after-commit');
    const id = keep({ fields: { size: 42 }, extendedFields: { city: 'Pune' }, loyaltyType: 'loyalty' });
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)?.state).toBe('applied');
    expect(world.ledger).toHaveLength(1);
    world.fates.push('lost-before-commit');
    const other = keep({ fields: { size: 43 } }, { fields: { size: 40 } });
    await till.outbox.submit(other);
    await time.pass(2 * minute);
    expect(operation(other)).toMatchObject({ attention: 'changed-elsewhere' });
  });
});
