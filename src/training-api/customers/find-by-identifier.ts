import { refuse, type Reply } from '../answers/reply.ts';
import { type Identifier, readIdentifier } from '../org/identifiers.ts';
import { readSourceFilter, type SourceAccount } from '../org/sources.ts';
import type { Store } from '../store/store.ts';
import { findCustomer } from './find-customer.ts';
import type { Call } from '../http/operation.ts';

type Found =
  | { readonly ok: true; readonly customerId: number; readonly place: SourceAccount | null }
  | { readonly ok: false; readonly reply: Reply };

/**
 * The customer who has an identifier in a source account, or in any of them with `source=ALL` ("Customer Lookup").
 *
 * 8012, 8045, 8011: the source. 8013: no such type, or not a value of that type. 8015: nobody has it. 8065: nobody has
 * it there.
 */
export function findByIdentifier({ query }: Call, store: Store): Found {
  const place = readSourceFilter(query['source'], query['accountId']);
  if (!place.ok) return { ok: false, reply: refuse(place.code, query['source']) };
  const name = query['identifierName'] ?? '';
  const identifier = wantedIdentifier(name, query['identifierValue'] ?? '', store);
  if (!identifier) return { ok: false, reply: refuse(8013, name) };
  const [anywhere] = store.identifiers.holders(identifier);
  const customerId = place.value === null ? anywhere : store.identifiers.holderIn(place.value, identifier);
  if (customerId === undefined) return { ok: false, reply: refuse(anywhere === undefined ? 8015 : 8065) };
  return { ok: true, customerId, place: place.value };
}

/**
 * The same, where the document also lists `id` as an identifier. The customer needs a profile in the source account.
 */
export function findByIdentifierOrId(call: Call, store: Store): Found {
  const { query } = call;
  if (query['identifierName'] !== 'id') return findByIdentifier(call, store);
  const place = readSourceFilter(query['source'], query['accountId']);
  if (!place.ok) return { ok: false, reply: refuse(place.code, query['source']) };
  const id = (query['identifierValue'] ?? '').trim();
  if (!/^\d{1,15}$/.test(id)) return { ok: false, reply: refuse(8013, 'id') };
  const found = findCustomer(store, id);
  if (!found.ok) return found;
  const customerId = found.customer.id;
  const isThere = place.value === null || store.profiles.find(customerId, place.value) !== undefined;
  return isThere ? { ok: true, customerId, place: place.value } : { ok: false, reply: refuse(8065, id) };
}

function wantedIdentifier(name: string, value: string, store: Store): Identifier | null {
  if (name === 'cardExternalId') {
    const externalId = value.trim();
    return externalId === ''
      ? null
      : { type: 'cardnumber', value: store.cards.findByExternalId(externalId)?.number ?? '' };
  }
  const read = readIdentifier(name, value);
  return read.ok ? read.value : null;
}
