import { z } from 'zod';
import { type Answer, invalid } from '../answers/answer.ts';
import { ask } from '../ask.ts';
import { type Paging, pagesOf } from '../pages.ts';
import type { CallOptions, Service } from '../service.ts';
import { wireOrgEntity } from '../wire/org-entity.ts';
import { wirePagination } from '../wire/pagination.ts';
import {
  knownBy,
  maybe,
  wireBoolean,
  wireId,
  wireIdMaybe,
  wireList,
  wireNumber,
  wireText,
  wireTextMaybe,
} from '../wire/read.ts';

/** States to choose coupons by, as "Get Customer Coupons (Basic)" spells them. */
export const couponStatuses = [
  'Active',
  'Redeemed',
  'Unexpired',
  'Unredeemed',
  'Active_Redeemed',
  'Active_Unredeemed',
  'Expired_Redeemed',
  'Expired_Unredeemed',
] as const;
export type CouponStatus = (typeof couponStatuses)[number];

const basicCoupon = z.looseObject({
  id: wireId,
  code: wireText,
  seriesId: wireNumber,
  description: wireTextMaybe,
  createdDate: wireTextMaybe,
  validTill: wireTextMaybe,
  /** `ABS` or `PERC`. */
  discountType: wireTextMaybe,
  discountValue: wireNumber,
  discountUpto: wireNumber,
  redemptionCount: wireNumber,
  redemptionsLeft: wireNumber,
  transactionNumber: wireTextMaybe,
  issuedAt: wireOrgEntity,
  redemptions: wireList(z.unknown()),
});

const basicCoupons = z.looseObject({
  entity: z.looseObject({
    pagination: wirePagination,
    customers: wireList(
      z.looseObject({
        id: wireIdMaybe,
        firstname: wireTextMaybe,
        lastname: wireTextMaybe,
        mobile: wireTextMaybe,
        coupons: wireList(basicCoupon),
      }),
    ),
  }),
  success: wireBoolean,
});

/** The customer whose coupons we ask for, by one of the four names in the heading. */
export type CouponHolder =
  | { readonly id: number }
  | { readonly mobile: string }
  | { readonly email: string }
  | { readonly externalId: string };

type CouponQuestion = { readonly holder: CouponHolder; readonly status?: CouponStatus };

/** The coupons of a customer in short, in one state or in all ("Get Customer Coupons (Basic)"). */
export async function fetchCoupons(
  service: Service,
  { holder, status, limit, offset }: CouponQuestion & Paging,
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof basicCoupons>>> {
  if (Object.values(holder).every((value) => String(value).trim() === '')) {
    return invalid(8013, Object.keys(holder).join(', '));
  }
  return ask(
    service,
    { method: 'GET', path: '/v2/customers/coupons', query: { ...holder, status, limit, offset }, answer: basicCoupons },
    options,
  );
}

/** All of them, page after page. */
export function couponPages(service: Service, question: CouponQuestion, options: CallOptions = {}) {
  return pagesOf(
    (paging) => fetchCoupons(service, { ...question, ...paging }, options),
    ({ entity }) => ({ rows: entity.customers.flatMap(({ coupons }) => coupons), pagination: entity.pagination }),
  );
}

const statusInfo = maybe(z.looseObject({ code: wireNumber, success: wireBoolean, message: wireTextMaybe }));

const detailedCoupon = z.looseObject({
  id: wireId,
  code: wireText,
  seriesId: wireNumber,
  series: maybe(
    z.looseObject({
      id: wireNumber,
      seriesCode: wireTextMaybe,
      description: wireTextMaybe,
      discountType: wireTextMaybe,
      discountValue: wireNumber,
      minBillAmount: wireNumber,
      termsAndConditions: wireTextMaybe,
    }),
  ),
  seriesName: wireTextMaybe,
  description: wireTextMaybe,
  createdDate: wireTextMaybe,
  issuedOn: wireTextMaybe,
  activeFrom: wireTextMaybe,
  validTill: wireTextMaybe,
  issuedAt: wireOrgEntity,
  /** `ABS` or `PERC`. The sample's own `discountType` is `false` and says nothing. */
  couponDiscountType: wireTextMaybe,
  discountValue: wireNumber,
  discountUpto: wireNumber,
  redemptionsLeft: wireNumber,
  redeemed: wireBoolean,
  isRedeemed: wireBoolean,
  redemptionInfo: wireList(z.unknown()),
  status: statusInfo,
  couponStatus: statusInfo,
});
export type WireCoupon = z.infer<typeof detailedCoupon>;

const detailedCoupons = knownBy(
  ['entity', 'warnings', 'errors'],
  z.looseObject({ entity: wireList(detailedCoupon), success: wireBoolean }),
);

/** All coupons of one customer, each with its series ("Get Customer Coupons (Detailed)"). */
export function fetchDetailedCoupons(
  service: Service,
  { customerId }: { readonly customerId: number },
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof detailedCoupons>>> {
  return ask(service, { method: 'GET', path: `/v2/customers/${customerId}/coupons`, answer: detailedCoupons }, options);
}
