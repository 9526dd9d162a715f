import { orgId, stores } from '../org/company.ts';
import { couponSeriesOf } from '../org/coupon-series.ts';
import { printDay, printTime } from '../org/time.ts';
import type { Coupon, SeriesUse } from '../store/loyalty/coupons-store.ts';
import { redemptionIdOf } from './describe-coupon-briefly.ts';
import { describeCouponSeries } from './describe-coupon-series.ts';

/**
 * One of `entity` of "Get Customer Coupons (Detailed)". It has two discount types; `couponDiscountType` is the real
 * one.
 */
export function describeCoupon(coupon: Coupon, use: SeriesUse): object {
  const series = couponSeriesOf(coupon.seriesId);
  const store = stores.find(({ code }) => code === coupon.issuedAt) ?? stores[0];
  const isRedeemed = coupon.redeemedAtMs !== null;
  return {
    id: coupon.id,
    seriesId: series.id,
    series: describeCouponSeries(series, use),
    code: coupon.code,
    description: series.description,
    createdDate: printTime(coupon.issuedAtMs),
    validTill: printTime(coupon.validTillMs),
    isRedeemed,
    issuedTo: coupon.customerId,
    issuedBy: store.id,
    orgId,
    refId: 0,
    issuedAt: {
      id: store.id,
      code: store.code,
      description: store.name,
      name: store.name,
      type: 'STORE',
      adminType: 'GENERAL',
      isOrgUnit: false,
    },
    status: describeStatus(700, 'Coupon found'),
    couponDiscountType: series.discountType,
    issuedOn: printTime(coupon.issuedAtMs),
    activeFrom: `${printDay(coupon.issuedAtMs)}T00:00:00+05:30`,
    redemptionsLeft: isRedeemed ? 0 : 1,
    couponStatus: describeStatus(200, 'Done'),
    redemptionInfo: redemptionOf(coupon, store),
    discountType: false,
    discountValue: series.discountValue,
    discountUpto: series.discountUpto,
    redeemed: isRedeemed,
    seriesName: series.description,
    trimmedCode: coupon.code,
  };
}

/** When the coupon was used. It was used in the store that issued it. */
function redemptionOf(coupon: Coupon, store: (typeof stores)[number]): readonly object[] {
  if (coupon.redeemedAtMs === null) return [];
  const redeemedAt = { id: store.id, code: store.code, name: store.name };
  return [{ id: redemptionIdOf(coupon), redeemedOn: printTime(coupon.redeemedAtMs), redeemedAt }];
}

function describeStatus(code: number, message: string): object {
  const statusCode = { status: true, code, message };
  return { statusCode, warnings: [], warningsAsStatusCode: [], code, success: true, message };
}
