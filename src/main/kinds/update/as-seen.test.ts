import { beforeEach, describe, expect, it } from 'vitest';
import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { ManualTime } from '../../testing/manual-time.ts';
import type { TestTill } from '../../testing/till/test-till.ts';
import { tillThatKnows } from '../../testing/till/till-that-knows.ts';
import type { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845033333' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  ({ time, world, till } = tillThatKnows(5, [mobile]));
});

type Changes = UpdateDraft['changes'];

function keep(changes: Changes, before: Changes = { lastName: 'Sol' }, seenAtMs?: number): string {
  const draft = { changes, before, ...(seenAtMs !== undefined && { seenAtMs }) };
  return till.keep({ kind: 'update', lane: 'c5', payload: { version: 1, draft } }).id;
}

/** Kept while the service cannot be reached. */
async function keepOffline(...asked: Parameters<typeof keep>): Promise<string> {
  world.fates.push('not-sent');
  const id = keep(...asked);
  await till.outbox.submit(id);
  expect(operation(id)).toMatchObject({ state: 'waiting', picture: undefined });
  return id;
}

const operation = (id: string) => till.outbox.store.find(id);
const nameElsewhere = (lastName: string) => Object.assign(world.of(5), { profile: { firstName: 'Ana', lastName } });
const asks = { state: 'attention', attention: 'changed-elsewhere' };

async function sendAgain(id: string): Promise<void> {
  till.outbox.store.resolve(id, { to: 'waiting', by: '4001' });
  await till.outbox.submit(id);
  await time.pass(minute);
}

describe('details that somebody else changed before they were sent', () => {
  it('are for a person, with what holds now, and are overwritten when that person says so', async () => {
    const id = await keepOffline({ lastName: 'Luna' });
    nameElsewhere('Mar');
    await time.pass(minute);
    expect(operation(id)).toMatchObject({ ...asks, picture: { lastName: 'Mar' } });
    expect(world.ledger).toHaveLength(0);
    await sendAgain(id);
    expect(operation(id)?.state).toBe('applied');
    expect(world.of(5).profile).toMatchObject({ lastName: 'Luna' });
  });

  it('are asked about again where they changed once more, for that is not what the person was shown', async () => {
    const id = await keepOffline({ lastName: 'Luna' });
    nameElsewhere('Mar');
    await time.pass(minute);
    nameElsewhere('Rio');
    await sendAgain(id);
    expect(operation(id)).toMatchObject({ ...asks, picture: { lastName: 'Rio' } });
  });

  it('are compared before every try, not before the first alone', async () => {
    const id = await keepOffline({ lastName: 'Luna' });
    world.fates.push('busy');
    await time.pass(5000);
    expect(operation(id)).toMatchObject({ state: 'waiting', picture: { lastName: 'Sol' } });
    nameElsewhere('Mar');
    await time.pass(minute);
    expect(operation(id)).toMatchObject(asks);
  });

  it.each<[string, Changes, Changes]>([
    ['a field', { fields: { size: 'L' } }, { fields: { size: 'S' } }],
    ['a field that was blank', { fields: { size: 'L' } }, { fields: {} }],
    ['an extended field', { extendedFields: { city: 'Goa' } }, { extendedFields: { city: 'Pune' } }],
  ])('are for a person, too, if it is %s', async (_what, changes, before) => {
    const id = await keepOffline(changes, before);
    const customer = world.of(5);
    customer.profile = { ...customer.profile, fields: { size: 'M' } };
    customer.extendedFields = { city: 'Agra' };
    await time.pass(minute);
    expect(operation(id)).toMatchObject(asks);
  });

  it('are sent where somebody else has set the same, or changed something else', async () => {
    const same = await keepOffline({ lastName: 'Luna' });
    nameElsewhere('Luna');
    world.of(5).extendedFields = { city: 'Agra' };
    await time.pass(minute);
    expect(operation(same)?.state).toBe('applied');
  });

  it('are sent where nothing of them had been seen', async () => {
    till.outbox.pause('4001');
    const id = keep({ lastName: 'Luna' }, {});
    await till.outbox.submit(id);
    nameElsewhere('Mar');
    till.outbox.resume('manager');
    await time.pass(minute);
    expect(operation(id)?.state).toBe('applied');
  });
});

describe('what this till itself has written meanwhile', () => {
  it.each([
    ['the old value', 'Sol'],
    ['the value that was still unsent', 'Luna'],
  ])('is nobody else’s change, where the screen showed %s', async (_what, before) => {
    const first = await keepOffline({ lastName: 'Luna' });
    const second = keep({ lastName: 'Mar' }, { lastName: before });
    await time.pass(minute);
    expect([operation(first)?.state, operation(second)?.state]).toEqual(['applied', 'applied']);
    expect(world.of(5).profile).toMatchObject({ lastName: 'Mar' });
  });

  it('does not hide that somebody else has written after it', async () => {
    const first = await keepOffline({ lastName: 'Luna' });
    const second = keep({ lastName: 'Mar' });
    world.readFates.push('answered', 'busy');
    while (world.readFates.length > 0) await time.pass(100);
    expect([operation(first)?.state, operation(second)?.state]).toEqual(['applied', 'waiting']);
    nameElsewhere('Sol');
    await time.pass(minute);
    expect(operation(second)).toMatchObject(asks);
  });

  it('was never written where the entry was given up, and the old value is what was seen', async () => {
    const first = await keepOffline({ lastName: 'Luna' });
    const second = keep({ lastName: 'Mar' }, { lastName: 'Luna' });
    till.outbox.store.takeBack(first, '1001');
    await time.pass(minute);
    expect(operation(second)?.state).toBe('applied');
  });

  it('counts where the screen showed a copy from before', async () => {
    const first = keep({ lastName: 'Luna' });
    await till.outbox.submit(first);
    await time.pass(5 * minute);
    const second = await keepOffline({ lastName: 'Mar' });
    await time.pass(minute);
    expect(operation(second)?.state).toBe('applied');
  });
});

describe('while the person waits', () => {
  it('is sent at once if what the screen showed is fresh', async () => {
    nameElsewhere('Mar');
    const id = keep({ lastName: 'Luna' }, { lastName: 'Sol' }, time.now() - minute);
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject({ state: 'applied', picture: undefined });
  });

  it('is compared if the screen showed an old copy', async () => {
    nameElsewhere('Mar');
    const id = keep({ lastName: 'Luna' }, { lastName: 'Sol' }, time.now() - 10 * minute);
    await till.outbox.submit(id);
    expect(operation(id)).toMatchObject(asks);
    expect(world.ledger).toHaveLength(0);
  });
});

it('of which nothing was seen is not set again over what somebody else wrote after a lost answer', async () => {
  world.fates.push('lost-after-commit');
  world.readFates.push('answered', 'busy');
  const id = keep({ lastName: 'Luna' }, {});
  await till.outbox.submit(id);
  nameElsewhere('Mar');
  await time.pass(3 * minute);
  expect(operation(id)).toMatchObject(asks);
  expect(world.of(5).profile).toMatchObject({ lastName: 'Mar' });
});

it('put back from a backup, is not sent over what this till wrote after it', async () => {
  const id = await keepOffline({ lastName: 'Old' });
  nameElsewhere('New');
  till.outbox.store.readAllBeforeSending();
  await time.pass(minute);
  expect(operation(id)).toMatchObject(asks);
});

it('in data that was put back, of two changes there and back again nothing is sent unasked', async () => {
  till.outbox.pause('4001');
  const names = [
    ['Sol', 'Luna'],
    ['Luna', 'Sol'],
  ] as const;
  const ids = names.map(([before, after]) => keep({ lastName: after }, { lastName: before }));
  till.outbox.store.readAllBeforeSending();
  till.outbox.resume('manager');
  await time.pass(5 * minute);
  // Both may have been sent after the backup, or neither. The customer has the name that was asked for last.
  expect(ids.map((id) => till.outbox.store.find(id)?.state)).toEqual(['attention', 'applied']);
  expect(world.of(5).profile).toMatchObject({ lastName: 'Sol' });
  expect(world.came).toHaveLength(0);
});
