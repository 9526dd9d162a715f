import { readIdentifier } from '../org/identifiers.ts';
import { readSourceAccount, type SourceAccount } from '../org/sources.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Customer } from '../store/customers/customers-store.ts';
import type { Profile } from '../store/customers/profiles-store.ts';
import type { Store } from '../store/store.ts';
import type { Call } from '../http/operation.ts';

/** A customer as one source account knows them. A write is always about one of these. */
export type Held = { readonly customer: Customer; readonly profile: Profile; readonly place: SourceAccount };

/**
 * The customer of a write's path, in the source account of its query.
 *
 * 8012, 8045, 8011: the source account. 8009: no such id. 8069: merged away, with the survivor's id. 8065: not known in
 * that source account.
 */
export function findById(store: Store, { params, query }: Call): Checked<Held> {
  const place = readSourceAccount(query['source'], query['accountId']);
  if (!place.ok) return refused(place.code, query['source']);
  const id = params['customerId'] ?? '';
  const customer = store.customers.find(Number(id));
  if (!customer) return refused(8009, id);
  if (customer.mergedInto !== null) return refused(8069, customer.mergedInto);
  return held(store, customer, place.value);
}

const lookupNames: ReadonlySet<string> = new Set(['mobile', 'email', 'externalId']);

/**
 * The same, by `identifierName` and `identifierValue` ("Customer Lookup"). 8013: an impossible name or value. 8015:
 * nobody has it. 8065: somebody has it in another source account.
 */
export function findByIdentifier(store: Store, { query }: Call): Checked<Held> {
  const place = readSourceAccount(query['source'], query['accountId']);
  if (!place.ok) return refused(place.code, query['source']);
  const name = query['identifierName'] ?? '';
  const read = readIdentifier(name, query['identifierValue'] ?? '');
  if (!read.ok || !lookupNames.has(name)) return refused(8013, name);
  const id = store.identifiers.holderIn(place.value, read.value);
  const customer = id === undefined ? undefined : store.customers.find(id);
  if (!customer) return refused(store.identifiers.holders(read.value).length === 0 ? 8015 : 8065, name);
  return held(store, customer, place.value);
}

function held(store: Store, customer: Customer, place: SourceAccount): Checked<Held> {
  const profile = store.profiles.find(customer.id, place);
  return profile ? kept({ customer, profile, place }) : refused(8065, place.source);
}
