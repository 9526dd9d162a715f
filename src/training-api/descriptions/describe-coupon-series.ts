import { orgId } from '../org/company.ts';
import type { CouponSeries } from '../org/coupon-series.ts';
import { dayMs, printDay, printTime } from '../org/time.ts';
import type { SeriesUse } from '../store/loyalty/coupons-store.ts';

/** When the company's coupon series were made, and how long they run. */
const createdAtMs = Date.parse('2024-04-01T09:00:00+05:30');
const endsAtMs = Date.parse('2099-12-31T23:59:59+05:30');

/** What all coupons of a series have in common: `series` of "Get Customer Coupons (Detailed)". */
export function describeCouponSeries(series: CouponSeries, { issued, redeemed, lastUsedAtMs }: SeriesUse): object {
  return {
    ...whatSeriesShare,
    id: series.id,
    description: series.description,
    discountCode: series.discountCode,
    validDaysFromCreation: series.validDays,
    expiryStrategyValue: series.validDays,
    numIssued: issued,
    numRedeemed: redeemed,
    lastUsed: printTime(lastUsedAtMs ?? createdAtMs),
    seriesCode: series.code,
    info: series.description,
    tag: series.description,
    discountUpto: series.discountUpto,
    discountValue: series.discountValue,
    discountType: series.discountType,
    minBillAmount: series.minBillAmount,
  };
}

/** Some lists stand inside text, because the real service prints them so. */
const whatSeriesShare = {
  orgId,
  validTillDate: printTime(endsAtMs),
  validTilldateFormat: printDay(endsAtMs),
  maxCreate: -1,
  maxRedeem: -1,
  isTransferrable: false,
  anyUser: false,
  sameUserMultipleRedeem: false,
  isReferralExistingUsersAllowed: false,
  isMultipleUseAllowed: false,
  isValidationRequired: false,
  isValidWithDiscountedItem: false,
  createdBy: 71_501,
  createdOn: printTime(createdAtMs),
  smsTemplate: 'Dear {{first_name}}, {{voucher}} is your coupon. Show it at the till before {{valid_till}}.',
  isSMSDisabled: false,
  isUpdateProductData: false,
  isMultipleVouchersPerUserAllowed: true,
  doNotResendExistingVoucher: true,
  mutualExclusiveSeriesIds: '[]',
  storeIdsJson: '[-1]',
  isDvsEnabled: false,
  dvsExpiryDate: printTime(endsAtMs),
  dvsExpiryDateFormat: printDay(endsAtMs),
  priority: 0,
  shortSMSTemplate: 'Your coupon: {{voucher}}',
  maxVouchersPerUser: -1,
  minDaysBetweenVouchers: -1,
  maxReferralsPerReferee: -1,
  dvsItems: 'false',
  redemptionRange: '{"dom":["-1"],"dow":["-1"],"hours":["-1"]}',
  maxBillAmount: Number.MAX_SAFE_INTEGER,
  redeemAtStore: '[-1]',
  campaignId: -1,
  maxRedemptionsInSeriesPerUser: -1,
  minDaysBetweenRedemption: -1,
  redemptionValidFrom: printTime(createdAtMs - dayMs),
  redemptionValidFromFormat: printDay(createdAtMs - dayMs),
  sourceOrgId: -1,
  issueToLoyalty: false,
  redeemStoreType: 'redeemable_stores',
  offlineRedeemType: false,
  isOldFlowEnabled: false,
  isPreRedeemEventRequired: false,
  brands: [],
  products: [],
  categories: [],
  termsAndConditions: 'One coupon for one bill, in any Lantern House store',
  signalRedemptionEvent: true,
  syncToClient: false,
  showPinCode: false,
  validRedemptionOrgEntityDetails: { concepts: [], zones: [], stores: [], tills: [] },
  seriesType: 'LOYALTY',
  clientHandlingType: 'DISC_CODE',
  expiryStrategyType: 'DAYS',
  discountOn: 'BILL',
  updateProductData: false,
} as const;
