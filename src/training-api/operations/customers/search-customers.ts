import { accept, refuse, type Reply } from '../../answers/reply.ts';
import type { Match } from '../../store/customers/search-store.ts';
import type { Store } from '../../store/store.ts';
import type { Call, Operation } from '../../http/operation.ts';
import { readPaging } from '../paging.ts';

/** "Get Customers (Advanced Customer Search)": names and identifiers that start with the keyword, in every source. */
export const searchCustomers: Operation = { route: 'GET /v2/customers/search', kind: 'read', handle };

const defaultLimit = 10;

function handle({ query }: Call, store: Store): Reply {
  const keyword = (query['q'] ?? '').trim();
  const paging = readPaging(query, defaultLimit);
  if (keyword === '') return refuse(400, 'q');
  if (!paging) return refuse(400, 'limit, offset');

  const matches = matchesByCustomer(store, keyword);
  const ids = [...matches.keys()].toSorted((left, right) => left - right);
  const { limit, offset } = paging;
  return accept({
    pagination: { limit, offset, total: ids.length },
    data: ids.slice(offset, offset + limit).map((userId) => ({
      userId,
      matchedIdentifiers: (matches.get(userId) ?? []).map(({ idType, idValue, source, accountId }) => ({
        idType,
        idValue,
        source,
        accountId,
      })),
      profiles: store.profiles
        .ofCustomer(userId)
        .map(({ source, firstName, lastName }) => ({ source, firstName, lastName })),
    })),
    warnings: [],
    errors: [],
  });
}

/**
 * A keyword of several words also finds a customer if each word starts something of theirs: a first and a last name
 * together.
 */
function matchesByCustomer(store: Store, keyword: string): ReadonlyMap<number, readonly Match[]> {
  const whole = groupByCustomer(store.search.startingWith(keyword));
  const words = keyword.split(/\s+/);
  if (words.length < 2) return whole;
  const [first, ...rest] = words.map((word) => groupByCustomer(store.search.startingWith(word)));
  const every = [...(first ?? [])]
    .filter(([id]) => rest.every((one) => one.has(id)))
    .map(([id, matches]) => [id, [...matches, ...rest.flatMap((one) => one.get(id) ?? [])]] as const);
  return new Map([...every, ...whole]);
}

function groupByCustomer(matches: readonly Match[]): ReadonlyMap<number, readonly Match[]> {
  const groups = new Map<number, Match[]>();
  for (const match of matches) groups.set(match.customerId, [...(groups.get(match.customerId) ?? []), match]);
  return groups;
}
