import { dayMs } from '../org/time.ts';
import type { TierNumber } from '../org/tiers.ts';
import type { Store } from '../store/store.ts';

/** How a member starts in the loyalty program (`loyaltyProgramEnrollments`). */
export type Enrollment = {
  readonly tier: TierNumber;
  readonly points: number;
  readonly tierExpiresAtMs: number | null;
  readonly pointsExpireAtMs: number | null;
};

const tierLastsMs = 365 * dayMs;

/**
 * Makes a customer a member. A customer who is enrolled already keeps what they have ("Request Body Parameters",
 * `programId`).
 */
export function joinProgram(
  store: Store,
  {
    customerId,
    enrollment,
    nowMs,
  }: { readonly customerId: number; readonly enrollment: Enrollment; readonly nowMs: number },
): void {
  store.customers.raiseToLoyalty(customerId, nowMs);
  store.points.open({
    customerId,
    tier: enrollment.tier,
    tierExpiresAtMs: enrollment.tierExpiresAtMs ?? nowMs + tierLastsMs,
    balance: enrollment.points,
    lifetime: enrollment.points,
    redeemed: 0,
    expired: 0,
    purchases: 0,
    pointsExpireAtMs: enrollment.pointsExpireAtMs,
  });
}
