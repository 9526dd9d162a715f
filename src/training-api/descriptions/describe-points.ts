import { printDay, printTime, dayMs } from '../org/time.ts';
import { type Program, programOf, programs } from '../org/programs.ts';
import type { Points } from '../store/loyalty/points-store.ts';
import type { ProgramPoints } from '../store/loyalty/programs-store.ts';

/** `pointsSummary` of "Fetch Customer Details", with `embed=points`: points and tier in a loyalty program. */
export function describePoints(points: Omit<Points, 'pointsExpireAtMs'>, program: Program = programs[0]): object {
  const tierOf = (wanted: number) => program.tiers.find(({ number }) => number === wanted);
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

/** One of `data` of "Fetch Customer Loyalty Details". */
export function describeProgramPoints(points: ProgramPoints, linkedPartnerPrograms: readonly object[]): object {
  const program = programOf(points.programId);
  if (!program) throw new Error(`There is no loyalty program ${points.programId}`);
  return {
    ...describePoints(points, program),
    programId: program.id,
    delayedPoints: 0,
    delayedReturnedPoints: 0,
    totalAvailablePoints: points.balance,
    totalReturnedPoints: 0,
    linkedPartnerPrograms,
  };
}

/** Half of the points lasts this much longer than the tier. */
const lastHalfMs = 90 * dayMs;

/** `expirySchedules`: when the points of a program run out, in two halves that add up to the balance. */
export function describeExpirySchedules({ programId, balance, tierExpiresAtMs }: ProgramPoints): readonly object[] {
  const first = Math.floor(balance / 2);
  const parts = [
    [first, tierExpiresAtMs],
    [balance - first, tierExpiresAtMs + lastHalfMs],
  ] as const;
  return parts
    .filter(([points]) => points > 0)
    .map(([points, atMs]) => ({
      points,
      expiryDate: printDay(atMs),
      programId,
      pointsType: 'regular_points',
      expiryType: 'fixed',
    }));
}

/** `expiredPoints`: the points that ran out with last year's tier. */
export function describeExpiredPoints({ programId, expired, tierExpiresAtMs }: ProgramPoints): readonly object[] {
  return expired > 0 ? [{ points: expired, expiredOn: printDay(tierExpiresAtMs - 365 * dayMs), programId }] : [];
}
