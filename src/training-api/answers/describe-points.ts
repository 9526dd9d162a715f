import { printTime } from '../org/time.ts';
import { tierOf } from '../org/tiers.ts';
import type { Points } from '../store/points-store.ts';

/** `pointsSummary` of "Fetch Customer Details", with `embed=points`. */
export function describePoints(points: Points): object {
  const next = tierOf(points.tier + 1);
  return {
    adjusted: 0,
    cumulativePurchases: points.purchases,
    currentSlab: tierOf(points.tier)?.name ?? '',
    expired: points.expired,
    lifetimePoints: points.lifetime,
    loyaltyId: points.customerId,
    loyaltyPoints: points.balance,
    nextSlab: next?.name ?? '',
    nextSlabDescription: next?.description ?? '',
    nextSlabSerialNumber: next?.number ?? -1,
    redeemed: points.redeemed,
    returned: 0,
    slabExpiryDate: printTime(points.tierExpiresAtMs),
    slabSNo: points.tier,
  };
}
