import { stores } from '../org/company.ts';
import { couponSeriesOf } from '../org/coupon-series.ts';
import { printTime } from '../org/time.ts';
import type { Coupon } from '../store/loyalty/coupons-store.ts';

/** One of `coupons` of "Get Customer Coupons (Basic)". */
export function describeCouponBriefly(coupon: Coupon): object {
  const series = couponSeriesOf(coupon.seriesId);
  const isRedeemed = coupon.redeemedAtMs !== null;
  return {
    code: coupon.code,
    seriesId: series.id,
    description: series.description,
    validTill: printTime(coupon.validTillMs),
    discountType: series.discountType,
    discountValue: series.discountValue,
    discountUpto: series.discountUpto,
    redemptionCount: isRedeemed ? 1 : 0,
    redemptionsLeft: isRedeemed ? 0 : 1,
    id: coupon.id,
    createdDate: printTime(coupon.issuedAtMs),
    transactionNumber: transactionNumberOf(coupon),
    issuedAt: { code: coupon.issuedAt, name: stores.find(({ code }) => code === coupon.issuedAt)?.name ?? '' },
    redemptions: isRedeemed ? [redemptionIdOf(coupon)] : [],
  };
}

/**
 * Purchases are not kept here. So the number of the purchase that brought a coupon is made from the coupon's own id.
 */
function transactionNumberOf({ id }: Coupon): string {
  return `LH${id + 40_000_000}`;
}

/** A coupon is redeemed at most once, so one number is enough. */
export function redemptionIdOf({ id }: Coupon): number {
  return id + 70_000_000;
}
