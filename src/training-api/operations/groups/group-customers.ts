import { describeGroupProfile } from '../../descriptions/describe-group-profile.ts';
import { accept, refuse, type Reply } from '../../answers/reply.ts';
import { isCardType, readIdentifier } from '../../org/identifiers.ts';
import { readSourceFilter, type SourceAccount } from '../../org/sources.ts';
import type { Customer } from '../../store/customers/customers-store.ts';
import type { Store } from '../../store/store.ts';
import type { Call, Operation } from '../../http/operation.ts';
import { readPaging } from '../paging.ts';

/** "Get Customers (Group Loyalty)": the children of a parent, by default the latest first. */
export const groupCustomers: Operation = { route: 'GET /v2/customers/bulk', kind: 'read', handle };

const defaultLimit = 10;

const parentTypes: ReadonlySet<string> = new Set(['mobile', 'email', 'externalId', 'wechat', 'martjackId', 'fbId']);

const sortKeys: Readonly<Record<string, (customer: Customer) => number>> = {
  createdon: ({ createdAtMs }) => createdAtMs,
  lastupdatedon: ({ modifiedAtMs }) => modifiedAtMs,
};

function handle({ query }: Call, store: Store): Reply {
  const place = readSourceFilter(query['source'], query['accountId']);
  if (!place.ok) return refuse(place.code, query['source']);
  if ((query['associationEntityType'] ?? 'parentCustomer') !== 'parentCustomer') {
    return refuse(400, 'associationEntityType');
  }
  const paging = readPaging(query, defaultLimit);
  const sortKey = sortKeys[(query['sortBy'] ?? 'createdon').toLowerCase()];
  const sortOrder = (query['sortOrder'] ?? 'DESC').toUpperCase();
  if (!paging) return refuse(400, 'limit, offset');
  if (!sortKey) return refuse(400, 'sortBy');
  if (sortOrder !== 'ASC' && sortOrder !== 'DESC') return refuse(400, 'sortOrder');

  const type = query['associationEntityIdentifierType'] ?? '';
  const read = readIdentifier(type, query['associationEntityIdentifierValue'] ?? '');
  if (!read.ok || !(parentTypes.has(type) || isCardType(type))) return refuse(8013, type);
  const [anywhere] = store.identifiers.holders(read.value);
  const parentId = place.value === null ? anywhere : store.identifiers.holderIn(place.value, read.value);
  if (parentId === undefined) return refuse(anywhere === undefined ? 8015 : 8065);

  const children = store.associations.childrenOf(parentId).flatMap((id) => store.customers.find(id) ?? []);
  const direction = sortOrder === 'ASC' ? 1 : -1;
  const sorted = children.toSorted((left, right) => direction * (sortKey(left) - sortKey(right) || left.id - right.id));
  const { limit, offset } = paging;
  return accept({
    entity: {
      customers: sorted.slice(offset, offset + limit).map((child) => describeChild(store, child, place.value)),
      count: sorted.length,
      errors: [],
      warnings: [],
    },
    warnings: [],
    errors: [],
    success: true,
  });
}

/** A child with the profile of the source asked for. A child who is not known there comes with all profiles. */
function describeChild(store: Store, child: Customer, place: SourceAccount | null): object {
  const here = place && store.profiles.find(child.id, place);
  const profiles = here ? [here] : store.profiles.ofCustomer(child.id);
  return {
    profiles: profiles.map((profile) => describeGroupProfile(store, profile, 'listed')),
    extendedFields: JSON.parse(child.extendedFields) as object,
  };
}
