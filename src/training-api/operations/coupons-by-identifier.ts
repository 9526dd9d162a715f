import { accept, refuse, type Reply } from '../answers/reply.ts';
import { stores } from '../org/company.ts';
import { couponSeriesOf } from '../org/coupon-series.ts';
import { readIdentifier } from '../org/identifiers.ts';
import { printTime } from '../org/time.ts';
import type { Coupon } from '../store/coupons-store.ts';
import type { Store } from '../store/store.ts';
import { findCustomer } from './find-customer.ts';
import type { Call, Operation } from './operation.ts';
import { readPaging } from './paging.ts';

/** "Get Customer Coupons (Basic)": by `id`, `mobile`, `email` or `externalId`, filtered by `status`. */
export const couponsByIdentifier: Operation = { route: 'GET /v2/customers/coupons', kind: 'read', handle };

type Filter = (coupon: { readonly isExpired: boolean; readonly isRedeemed: boolean }) => boolean;

const filters: Readonly<Record<string, Filter>> = {
  Active: ({ isExpired, isRedeemed }) => !isExpired && !isRedeemed,
  Redeemed: ({ isRedeemed }) => isRedeemed,
  Unexpired: ({ isExpired }) => !isExpired,
  Unredeemed: ({ isRedeemed }) => !isRedeemed,
  Active_Redeemed: ({ isExpired, isRedeemed }) => !isExpired && isRedeemed,
  Active_Unredeemed: ({ isExpired, isRedeemed }) => !isExpired && !isRedeemed,
  Expired_Redeemed: ({ isExpired, isRedeemed }) => isExpired && isRedeemed,
  Expired_Unredeemed: ({ isExpired, isRedeemed }) => isExpired && !isRedeemed,
};

const defaultLimit = 100;

function handle({ query, nowMs }: Call, store: Store): Reply {
  const id = wantedId(query, store);
  if (id === undefined) return refuse(8015);
  const found = findCustomer(store, id);
  if (!found.ok) return found.reply;
  const paging = readPaging(query, defaultLimit);
  const keeps = query['status'] === undefined ? () => true : filters[query['status']];
  if (!paging || !keeps) return refuse(400, 'status, limit, offset');

  const { limit, offset } = paging;
  const coupons = store.coupons
    .ofCustomer(found.customer.id)
    .filter(({ validTillMs, redeemedAtMs }) =>
      keeps({ isExpired: validTillMs < nowMs, isRedeemed: redeemedAtMs !== null }),
    );
  const [profile] = store.profiles.ofCustomer(found.customer.id);
  return accept({
    entity: {
      pagination: { limit: String(limit), offset: String(offset), total: coupons.length },
      customers: [
        {
          firstname: profile?.firstName,
          lastname: profile?.lastName,
          mobile: store.identifiers.ofCustomer(found.customer.id).find(({ type }) => type === 'mobile')?.value,
          id: found.customer.id,
          coupons: coupons.slice(offset, offset + limit).map(describe),
        },
      ],
    },
    warnings: [],
    errors: [],
    success: true,
  });
}

function wantedId(query: Call['query'], store: Store): string | undefined {
  if (query['id'] !== undefined) return query['id'];
  const name = ['mobile', 'email', 'externalId'].find((one) => query[one] !== undefined);
  const identifier = name === undefined ? null : readIdentifier(name, query[name] ?? '');
  return identifier?.ok ? store.identifiers.holders(identifier.value)[0]?.toString() : undefined;
}

function describe(coupon: Coupon): object {
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
    issuedAt: { code: coupon.issuedAt, name: stores.find(({ code }) => code === coupon.issuedAt)?.name },
    redemptions: isRedeemed ? [coupon.id] : [],
  };
}
