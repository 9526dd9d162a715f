import { storeOfTill } from '../org/company.ts';
import { couponSeriesOf } from '../org/coupon-series.ts';
import { dayMs, printTime } from '../org/time.ts';
import { program } from '../org/tiers.ts';
import type { Store } from '../store/store.ts';

/**
 * What the loyalty program gives for joining it: points and a coupon. Nothing for a customer who has not joined.
 *
 * @returns the `sideEffects` of "Register Customer"
 */
export function runRegistrationEvent(
  store: Store,
  event: { readonly customerId: number; readonly till: string; readonly atMs: number },
): readonly object[] {
  const { customerId, till, atMs } = event;
  if (store.customers.find(customerId)?.loyaltyType !== 'loyalty') return [];
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
  return [
    { awardedPoints: program.welcomePoints, type: 'points' },
    {
      id: coupon.id,
      couponType: 'PE',
      couponCode: coupon.code,
      validTill: printTime(coupon.validTillMs),
      description: series.description,
      discountCode: series.discountCode,
      trimmedCouponCode: coupon.code,
      type: 'coupon',
    },
  ];
}
