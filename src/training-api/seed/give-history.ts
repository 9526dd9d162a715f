import { stores } from '../org/company.ts';
import { couponSeries } from '../org/coupon-series.ts';
import { dayMs } from '../org/time.ts';
import type { Store } from '../store/store.ts';
import type { Chance } from './chance.ts';

/** The tier of each tenth of the members: many start, few get far. */
const tierOfTenth = [1, 1, 1, 1, 1, 2, 2, 2, 3, 4] as const;
const spentByTier = { 1: 4_000, 2: 22_000, 3: 65_000, 4: 160_000 } as const;

/**
 * Purchases, points, a tier and up to three coupons, some perhaps used. A customer who has not joined gets only
 * coupons.
 */
export function giveHistory(
  store: Store,
  member: {
    readonly customerId: number;
    readonly chance: Chance;
    readonly createdAtMs: number;
    readonly nowMs: number;
  },
): void {
  const { customerId, chance, createdAtMs, nowMs } = member;
  const tier = chance.pick(tierOfTenth);
  const purchases = spentByTier[tier] + chance.below(spentByTier[tier]);
  const lifetime = Math.floor(purchases / 20);
  const redeemed = chance.below(Math.floor(lifetime / 2));
  const expired = chance.below(Math.floor(lifetime / 10));
  if (store.customers.find(customerId)?.loyaltyType === 'loyalty') {
    const tierExpiresAtMs = nowMs + (30 + chance.below(335)) * dayMs;
    const balance = lifetime - redeemed - expired;
    store.points.open({
      customerId,
      tier,
      tierExpiresAtMs,
      balance,
      lifetime,
      redeemed,
      expired,
      purchases,
      pointsExpireAtMs: null,
    });
  }
  const coupons = chance.below(4);
  for (let nth = 0; nth < coupons; nth += 1) {
    const series = chance.pick(couponSeries);
    const issuedAtMs = Math.max(createdAtMs, nowMs - chance.below(120) * dayMs);
    store.coupons.issue({
      customerId,
      seriesId: series.id,
      issuedAt: chance.pick(stores).code,
      issuedAtMs,
      validTillMs: issuedAtMs + series.validDays * dayMs,
      redeemedAtMs: chance.below(4) === 0 ? Math.min(issuedAtMs + 2 * dayMs, nowMs) : null,
    });
  }
}
