import { storeOfTill } from '../org/company.ts';
import { type CouponSeries, couponSeriesOf } from '../org/coupon-series.ts';
import { dayMs, printTime } from '../org/time.ts';
import { program } from '../org/tiers.ts';
import type { Coupon } from '../store/loyalty/coupons-store.ts';
import type { Store } from '../store/store.ts';

/**
 * What the loyalty program gives for joining it: points and a coupon. A customer who has not joined gets nothing.
 *
 * @returns the `sideEffects` of "Register Customer", and what `rawSideEffects=true` adds about the points: when they
 * were given, until when, and by which rules of the program
 */
export function runRegistrationEvent(
  store: Store,
  event: { readonly customerId: number; readonly till: string; readonly atMs: number },
): { readonly sideEffects: readonly object[]; readonly rawSideEffects: readonly object[] } {
  const { customerId, till, atMs } = event;
  if (store.customers.find(customerId)?.loyaltyType !== 'loyalty') return { sideEffects: [], rawSideEffects: [] };
  store.points.award(customerId, program.welcomePoints);
  const series = couponSeriesOf(program.welcomeCouponSeriesId);
  const coupon = store.coupons.issue({
    customerId,
    seriesId: series.id,
    issuedAt: storeOfTill(till).code,
    issuedAtMs: atMs,
    validTillMs: atMs + series.validDays * dayMs,
    redeemedAtMs: null,
  });
  const awarded = { awardedPoints: program.welcomePoints, type: 'points' };
  return {
    sideEffects: [awarded, couponEffect(coupon, series)],
    rawSideEffects: [
      {
        ...awarded,
        programId: program.id,
        awardedOn: printTime(atMs),
        expiryDate: printTime(atMs + program.pointsLastDays * dayMs),
        strategyIds: program.welcomeStrategyIds,
      },
    ],
  };
}

function couponEffect({ id, code, validTillMs }: Coupon, { description, discountCode }: CouponSeries): object {
  return {
    id,
    couponType: 'PE',
    couponCode: code,
    validTill: printTime(validTillMs),
    description,
    discountCode,
    trimmedCouponCode: code,
    type: 'coupon',
  };
}
