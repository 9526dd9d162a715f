import { describeCustomer } from '../../descriptions/describe-customer.ts';
import { readEmbeds } from '../../descriptions/embeds.ts';
import { accept, refuse, type Reply } from '../../answers/reply.ts';
import { readLanguage } from '../../org/extended-fields.ts';
import { readSourceFilter, type SourceAccount } from '../../org/sources.ts';
import type { Store } from '../../store/store.ts';
import { findByIdentifier } from '../../customers/find-by-identifier.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Call, Operation } from '../../http/operation.ts';

/**
 * "Fetch Customer Details (by User ID)" and "Get Customer Image", in one source account or, with `source=ALL`, in all.
 */
export const customerDetails: Operation = {
  route: 'GET /v2/customers/{customerId}',
  kind: 'read',
  handle: (call, store) => {
    const place = readSourceFilter(call.query['source'], call.query['accountId']);
    if (!place.ok) return refuse(place.code, call.query['source']);
    return describe(call, store, { id: call.params['customerId'] ?? '', place: place.value });
  },
};

/** "Fetch Customer Details (by Identifier)": the same, for the customer who has an identifier. */
export const customerDetailsByIdentifier: Operation = {
  route: 'GET /v2/customers/lookup/customerDetails',
  kind: 'read',
  handle: (call, store) => {
    const found = findByIdentifier(call, store);
    return found.ok ? describe(call, store, { id: String(found.customerId), place: found.place }) : found.reply;
  },
};

/** @param wanted the customer, and the source account of the wanted profile; `null` for every profile */
function describe(
  call: Call,
  store: Store,
  wanted: { readonly id: string; readonly place: SourceAccount | null },
): Reply {
  const { id, place } = wanted;
  const embeds = readEmbeds(call.query['embed']);
  if (!embeds) return refuse(400, 'embed');
  const found = findCustomer(store, id);
  if (!found.ok) return found.reply;
  const profiles = store.profiles
    .ofCustomer(found.customer.id)
    .filter((one) => place === null || (one.source === place.source && one.accountId === place.accountId));
  if (profiles.length === 0) return refuse(8065, place?.source);
  const language = readLanguage(call.header('language'));
  return accept(describeCustomer(store, found.customer, { profiles, embeds, language, origin: call.origin }));
}
