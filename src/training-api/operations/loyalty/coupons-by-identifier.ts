import { describeCouponBriefly } from '../../descriptions/describe-coupon-briefly.ts';
import { errorBody, accept, refuse, type Reply } from '../../answers/reply.ts';
import { message, type Message } from '../../answers/messages.ts';
import { readIdentifier } from '../../org/identifiers.ts';
import type { Coupon } from '../../store/loyalty/coupons-store.ts';
import type { Store } from '../../store/store.ts';
import type { Call, Operation } from '../../http/operation.ts';
import { readPaging } from '../paging.ts';

/**
 * "Get Customer Coupons (Basic)": by `id`, `mobile`, `email` or `externalId`, filtered by `status`.
 *
 * It takes several customers at once: a parameter is repeated, or has commas in it. The answer holds the customers that
 * are found, and `errors` names the others. 1060: more than the batch limit.
 */
export const couponsByIdentifier: Operation = { route: 'GET /v2/customers/coupons', kind: 'read', handle };

type Filter = (coupon: { readonly isActive: boolean; readonly isRedeemed: boolean }) => boolean;

/** A coupon is active until it expires, because the document has active coupons that are redeemed. */
const filters: Readonly<Record<string, Filter>> = {
  Active: ({ isActive }) => isActive,
  Redeemed: ({ isRedeemed }) => isRedeemed,
  Unexpired: ({ isActive }) => isActive,
  Unredeemed: ({ isRedeemed }) => !isRedeemed,
  Active_Redeemed: ({ isActive, isRedeemed }) => isActive && isRedeemed,
  Active_Unredeemed: ({ isActive, isRedeemed }) => isActive && !isRedeemed,
  Expired_Redeemed: ({ isActive, isRedeemed }) => !isActive && isRedeemed,
  Expired_Unredeemed: ({ isActive, isRedeemed }) => !isActive && !isRedeemed,
};

const defaultLimit = 100;
const largestBatch = 100;

function handle({ query, queries, nowMs }: Call, store: Store): Reply {
  const paging = readPaging(query, defaultLimit);
  const keeps = query['status'] === undefined ? () => true : filters[query['status']];
  if (!paging || !keeps) return refuse(400, 'status, limit, offset');
  const wanted = wantedCustomers(queries);
  if (wanted.length === 0) return refuse(400, 'id, mobile, email, externalId');
  if (wanted.length > largestBatch) return refuse(1060, largestBatch);

  const { ids, errors } = findAll(wanted, store);
  if (ids.length === 0) return { kind: 'refused', status: 200, body: errorBody(errors) };
  const { limit, offset } = paging;
  const isWanted = ({ validTillMs, redeemedAtMs }: Coupon) =>
    keeps({ isActive: validTillMs >= nowMs, isRedeemed: redeemedAtMs !== null });
  const coupons = ids.flatMap((id) => store.coupons.ofCustomer(id).filter(isWanted));
  const page = new Set(coupons.slice(offset, offset + limit));
  return accept({
    entity: {
      pagination: { limit: String(limit), offset: String(offset), total: coupons.length },
      customers: ids.map((id) => ({
        ...describeHolder(id, store),
        coupons: [...page].filter(({ customerId }) => customerId === id).map(describeCouponBriefly),
      })),
    },
    warnings: [],
    errors,
    success: errors.length === 0,
  });
}

type Wanted = { readonly name: string; readonly value: string };

function wantedCustomers(queries: Call['queries']): readonly Wanted[] {
  return ['id', 'mobile', 'email', 'externalId'].flatMap((name) =>
    queries(name)
      .flatMap((text) => text.split(','))
      .map((value) => ({ name, value: value.trim() }))
      .filter(({ value }) => value !== ''),
  );
}

/** Each customer once, however many identifiers lead there. */
function findAll(
  wanted: readonly Wanted[],
  store: Store,
): { readonly ids: readonly number[]; readonly errors: readonly Message[] } {
  const ids = new Set<number>();
  const errors: Message[] = [];
  for (const { name, value } of wanted) {
    const id = idOf(name, value, store);
    const customer = id === undefined ? undefined : store.customers.find(id);
    if (!customer) errors.push(message(8015, value));
    else if (customer.mergedInto !== null) errors.push(message(8069, customer.mergedInto));
    else ids.add(customer.id);
  }
  return { ids: [...ids], errors };
}

function idOf(name: string, value: string, store: Store): number | undefined {
  if (name === 'id') return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
  const identifier = readIdentifier(name, value);
  return identifier.ok ? store.identifiers.holders(identifier.value)[0] : undefined;
}

function describeHolder(id: number, store: Store): object {
  const [profile] = store.profiles.ofCustomer(id);
  return {
    firstname: profile?.firstName ?? '',
    lastname: profile?.lastName ?? '',
    mobile: store.identifiers.ofCustomer(id).find(({ type }) => type === 'mobile')?.value ?? '',
    id,
  };
}
