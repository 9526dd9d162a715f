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

/** Purchases are not kept here; the number of the one that brought a coupon is made of the coupon's own. */
function transactionNumberOf({ id }: Coupon): string {
  return `LH${id + 40_000_000}`;
}

/** A coupon is redeemed once at the most, and so one number will do. */
export function redemptionIdOf({ id }: Coupon): number {
  return id + 70_000_000;
}
