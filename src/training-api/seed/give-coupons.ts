import { stores } from '../org/company.ts';
import { couponSeries } from '../org/coupon-series.ts';
import { dayMs } from '../org/time.ts';
import type { Store } from '../store/store.ts';

/** A coupon in each of its four states: active or expired, used or not. */
export function giveCouponsOfEveryState(store: Store, customerId: number, nowMs: number): void {
  const [series] = couponSeries;
  if (!series) return;
  for (const ageDays of [10, series.validDays + 10]) {
    for (const isRedeemed of [false, true]) {
      const issuedAtMs = nowMs - ageDays * dayMs;
      store.coupons.issue({
        customerId,
        seriesId: series.id,
        issuedAt: stores[0].code,
        issuedAtMs,
        validTillMs: issuedAtMs + series.validDays * dayMs,
        redeemedAtMs: isRedeemed ? issuedAtMs + 3 * dayMs : null,
      });
    }
  }
}
