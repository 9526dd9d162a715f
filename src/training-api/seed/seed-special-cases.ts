import { tills } from '../org/company.ts';
import { firstAccountOf, type Source } from '../org/sources.ts';
import { dayMs } from '../org/time.ts';
import type { Store } from '../store/store.ts';
import { seedCustomer, type SeededCustomer, seedProfile } from './seed-customer.ts';

/**
 * Customers that show the rules: one known in another source only, one who was merged with another, one marked as
 * fraud. Their mobiles are the same for every seed.
 */
export const specialMobiles = {
  elsewhereOnly: '919811100001',
  merged: '919811100002',
  fraud: '919811100003',
} as const;

export function seedSpecialCases(
  store: Store,
  { source, nowMs }: { readonly source: Source; readonly nowMs: number },
): void {
  const home = firstAccountOf(source);
  const elsewhere = firstAccountOf(source === 'WEBSITE' ? 'ECOMMERCE' : 'WEBSITE');
  const seeded = { card: null, loyaltyType: 'loyalty', till: tills[0], createdAtMs: nowMs - 200 * dayMs } as const;

  openPoints(store, nowMs, {
    ...seeded,
    place: elsewhere,
    firstName: 'Rohini',
    lastName: 'Sathe',
    mobile: specialMobiles.elsewhereOnly,
    email: 'rohini.sathe@example.com',
  });

  const merged: SeededCustomer = {
    ...seeded,
    place: home,
    firstName: 'Devika',
    lastName: 'Mathur',
    mobile: specialMobiles.merged,
    email: 'devika.mathur@example.org',
    fields: { birthday: '1987-11-09', anniversary: '2014-02-01' },
    extendedFields: { gender: 'Female', city: 'Pune', age_group: '25 to 40', nationality: 'India' },
  };
  const survivorId = openPoints(store, nowMs, merged);
  seedProfile(store, survivorId, { ...merged, place: elsewhere, mobile: null, email: 'devika.m@example.net' });
  const victimId = store.customers.add({ ...seeded, modifiedAtMs: nowMs, extendedFields: '{}', referralCode: '' });
  store.customers.markAsMerged({ victimId, survivorId, atMs: nowMs });

  const fraudId = openPoints(store, nowMs, {
    ...seeded,
    place: home,
    firstName: 'Kiran',
    lastName: 'Bhatt',
    mobile: specialMobiles.fraud,
    email: null,
  });
  store.customers.markAsFraud(fraudId);
}

function openPoints(store: Store, nowMs: number, customer: SeededCustomer): number {
  const customerId = seedCustomer(store, customer);
  const tierExpiresAtMs = nowMs + 180 * dayMs;
  const history = { balance: 320, lifetime: 420, redeemed: 80, expired: 20, purchases: 8000, pointsExpireAtMs: null };
  store.points.open({ customerId, tier: 1, tierExpiresAtMs, ...history });
  return customerId;
}
