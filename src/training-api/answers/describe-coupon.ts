import { orgId, stores } from '../org/company.ts';
import { couponSeriesOf } from '../org/coupon-series.ts';
import { printDay, printTime } from '../org/time.ts';
import type { Coupon } from '../store/coupons-store.ts';
import { describeCouponSeries } from './describe-coupon-series.ts';

/** One of `entity` of "Get Customer Coupons (Detailed)". Of the two discount types, the real one is `couponDiscountType`. */
export function describeCoupon(coupon: Coupon): object {
  const series = couponSeriesOf(coupon.seriesId);
  const store = stores.find(({ code }) => code === coupon.issuedAt) ?? stores[0];
  const isRedeemed = coupon.redeemedAtMs !== null;
  return {
    id: coupon.id,
    seriesId: series.id,
    series: describeCouponSeries(series),
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
    redemptionInfo: [],
    discountType: false,
    discountValue: series.discountValue,
    discountUpto: series.discountUpto,
    redeemed: isRedeemed,
    seriesName: series.description,
    trimmedCode: coupon.code,
  };
}

function describeStatus(code: number, message: string): object {
  const statusCode = { status: true, code, message };
  return { statusCode, warnings: [], warningsAsStatusCode: [], code, success: true, message };
}
