import { orgId } from '../org/company.ts';
import type { CouponSeries } from '../org/coupon-series.ts';

/** What all coupons of a series have in common: `series` of "Get Customer Coupons (Detailed)". */
export function describeCouponSeries(series: CouponSeries): object {
  return {
    id: series.id,
    orgId,
    description: series.description,
    discountCode: series.discountCode,
    validDaysFromCreation: series.validDays,
    expiryStrategyType: 'DAYS',
    expiryStrategyValue: series.validDays,
    maxCreate: -1,
    maxRedeem: -1,
    maxVouchersPerUser: -1,
    maxRedemptionsInSeriesPerUser: -1,
    minDaysBetweenVouchers: -1,
    minDaysBetweenRedemption: -1,
    isTransferrable: false,
    anyUser: false,
    isMultipleUseAllowed: false,
    isMultipleVouchersPerUserAllowed: true,
    isReferralExistingUsersAllowed: false,
    isValidationRequired: false,
    isValidWithDiscountedItem: false,
    seriesCode: series.code,
    seriesType: 'LOYALTY',
    info: series.description,
    tag: series.description,
    termsAndConditions: 'One coupon for one bill, in any Lantern House store',
    discountOn: 'BILL',
    discountType: series.discountType,
    discountValue: series.discountValue,
    discountUpto: series.discountUpto,
    minBillAmount: series.minBillAmount,
    maxBillAmount: Number.MAX_SAFE_INTEGER,
    // Lists inside text: so the real service prints them.
    redeemAtStore: '[-1]',
    storeIdsJson: '[-1]',
    mutualExclusiveSeriesIds: '[]',
    brands: [],
    products: [],
    categories: [],
    validRedemptionOrgEntityDetails: { concepts: [], zones: [], stores: [], tills: [] },
  };
}
