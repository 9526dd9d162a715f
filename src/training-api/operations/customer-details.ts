import { describePoints } from '../answers/describe-points.ts';
import { describeCard } from '../answers/describe-card.ts';
import { createProfileDescriber } from '../answers/describe-profile.ts';
import { accept, refuse, type Reply } from '../answers/reply.ts';
import { printTime } from '../org/time.ts';
import { readSourceFilter } from '../org/sources.ts';
import type { Customer } from '../store/customers-store.ts';
import type { Store } from '../store/store.ts';
import { findCustomer } from './find-customer.ts';
import type { Call, Operation } from './operation.ts';

/** "Fetch Customer Details (by User ID)", in one source account or, with `source=ALL`, in each. */
export const customerDetails: Operation = { route: 'GET /v2/customers/{customerId}', kind: 'read', handle };

const embeds: Readonly<Record<string, (customer: Customer, store: Store) => object>> = {
  points: ({ id }, store) => {
    const points = store.points.find(id);
    return points ? { pointsSummary: describePoints(points) } : {};
  },
};

function handle({ params, query }: Call, store: Store): Reply {
  const place = readSourceFilter(query['source'], query['accountId']);
  if (!place.ok) return refuse(place.code, query['source']);
  const found = findCustomer(store, params['customerId'] ?? '');
  if (!found.ok) return found.reply;
  const { customer } = found;
  const all = store.profiles.ofCustomer(customer.id);
  const profiles = all.filter(
    ({ source, accountId }) =>
      place.value === null || (source === place.value.source && accountId === place.value.accountId),
  );
  if (profiles.length === 0) return refuse(8065, query['source']);
  const wanted = (query['embed'] ?? '').split(',').map((name) => embeds[name.trim()]?.(customer, store) ?? {});
  return accept({
    id: customer.id,
    profiles: profiles.map(createProfileDescriber(store, customer.id)),
    loyaltyInfo: {
      loyaltyType: customer.loyaltyType,
      attributionV2: {
        createDate: printTime(customer.createdAtMs),
        createdBy: { code: customer.till, name: customer.till },
        modifiedBy: { code: customer.till, name: customer.till },
        modifiedDate: printTime(customer.modifiedAtMs),
      },
      lifetimePurchases: store.points.find(customer.id)?.purchases ?? 0,
    },
    fraudDetails: {
      markedBy: {},
      modifiedOn: printTime(customer.modifiedAtMs),
      status: customer.isFraud === 1 ? 'MARKED' : 'NOT_FRAUD',
    },
    segments: {},
    extendedFields: JSON.parse(customer.extendedFields) as object,
    cardDetails: store.cards.ofCustomer(customer.id).map(describeCard),
    ...Object.assign({}, ...wanted),
    warnings: [],
  });
}
