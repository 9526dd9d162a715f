import { expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { createStore } from './store.ts';

const atMs = Date.parse('2026-05-04T09:30:00+05:30');

it('what was written for an account belongs to the one it was merged into, also after a second merge', () => {
  const store = createStore(openDatabase(':memory:'));
  const customer = { loyaltyType: 'loyalty', till: 'pune.fcroad.t1', extendedFields: '{}', referralCode: '' } as const;
  const add = () => store.customers.add({ ...customer, createdAtMs: atMs, modifiedAtMs: atMs });
  const [first, second, third] = [add(), add(), add()];
  for (const customerId of [first, second, third]) {
    const points = { balance: 10, lifetime: 12, redeemed: 2, expired: 0, purchases: 200 };
    store.programs.join({ ...points, customerId, programId: 2231, tier: 1, tierExpiresAtMs: atMs });
    store.subscriptions.set(customerId, {
      source: 'INSTORE',
      accountId: '',
      orgUnitId: customerId,
      channel: 'EMAIL',
      priority: 'BULK',
      type: 'OPTIN',
    });
  }
  const image = { fileHandle: 'handle', version: 1, type: 'image/png', atMs, bytes: Buffer.from('x') };
  store.images.add({ ...image, customerId: first, token: 'first' });
  store.customers.markAsMerged({ victimId: first, survivorId: second, atMs });
  store.customers.markAsMerged({ victimId: second, survivorId: third, atMs });

  expect(store.programs.furtherPoints(third)).toMatchObject([{ customerId: third, balance: 30, lifetime: 36 }]);
  expect(store.subscriptions.ofCustomer(third).map(({ orgUnitId }) => orgUnitId)).toEqual([first, second, third]);
  expect(store.images.latest(third)).toMatchObject({ token: 'first' });
  store.images.add({ ...image, customerId: third, token: 'third' });
  expect(store.images.latest(third)).toMatchObject({ token: 'third' });
});
