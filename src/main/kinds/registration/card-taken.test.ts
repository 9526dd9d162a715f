import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTime } from '../../testing/manual-time.ts';
import { type TestTill, startTestTill } from '../../testing/till/test-till.ts';
import type { WriteFate } from '../../testing/world/fate.ts';
import { ServiceWorld } from '../../testing/world/service-world.ts';

const minute = 60_000;
const mobile = { type: 'mobile', value: '919845011111' };
const email = { type: 'email', value: 'ines@example.org' };
const card = { type: 'cardnumber', value: 'LH-7002' };

let time: ManualTime;
let world: ServiceWorld;
let till: TestTill;

beforeEach(() => {
  time = new ManualTime();
  world = new ServiceWorld(time, { rules: true });
  till = startTestTill(world, time);
});

const operation = (id: string) => till.outbox.store.find(id);

/** Registers Ines with these identifiers. */
async function register(identifiers: readonly object[], { primary = [] as string[], fates = [] as WriteFate[] } = {}) {
  const draft = {
    firstName: 'Ines',
    lastName: 'Moreau',
    mobile: mobile.value,
    email: '',
    cardNumber: card.value,
    mobileConsent: false,
    emailConsent: false,
  };
  world.fates.push(...fates);
  const payload = { version: 1, draft, identifiers, ...(primary.length > 0 && { primary }) };
  const { id } = till.keep({ kind: 'registration', lane: 'n1', payload });
  await till.outbox.submit(id);
  await time.pass(2 * minute);
  return id;
}

describe('a new customer with a card that somebody else has', () => {
  it.each<[string, readonly WriteFate[]]>([
    ['live', []],
    ['sent later', ['not-sent']],
    ['with its answer lost', ['lost-before-commit']],
  ])('is told that the card is taken, and never that they are a member already (%s)', async (_, fates) => {
    world.add(6, card);
    const id = await register([mobile, card], { fates: [...fates] });
    expect(operation(id)).toMatchObject({ attention: 'card-taken', existingCustomerId: null, lane: 'n1' });
  });

  it('and who has only a card is told the same', async () => {
    world.add(6, card);
    expect(operation(await register([card]))).toMatchObject({ attention: 'card-taken' });
  });

  it('is registered with another card, or without one', async () => {
    world.add(6, card);
    const id = await register([mobile, card]);
    const kept = operation(id)?.payload as object;
    till.outbox.store.resolve(id, { to: 'waiting', by: '1001', payload: { ...kept, identifiers: [mobile] } });
    await till.outbox.submit(id);
    await time.pass(2 * minute);
    expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000 });
  });

  it('and who is a member by their mobile is that member', async () => {
    world.add(6, card);
    world.add(7, mobile);
    expect(operation(await register([mobile, card]))).toMatchObject({
      attention: 'already-member',
      existingCustomerId: 7,
    });
  });
});

it.each([
  [[], { attention: 'already-member', existingCustomerId: 6 }],
  [['mobile'], { attention: 'person-decides', existingCustomerId: null }],
])('is a member by the types that the store knows its customers by (%j)', async (primary, expected) => {
  world.add(6, email);
  expect(operation(await register([mobile, email], { primary }))).toMatchObject(expected);
});

it('finds its own registration by the card, too', async () => {
  const id = await register([mobile, card], { fates: ['lost-after-commit'] });
  expect(operation(id)).toMatchObject({ state: 'applied', customerId: 7000 });
  expect(world.came).toHaveLength(1);
});
