import { useQueries } from '@tanstack/react-query';
import type { CustomerDetails, CustomerRow } from '#contract/customer.ts';
import { ask } from '../../lib/bridge.ts';
import { useDeskState } from '../../shared/desk/desk-state.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** The customers that this person opened last, as the till knows them. The next person starts with none. */
export function useRecent(): readonly CustomerRow[] {
  const keys = useDeskState((state) => state.recent);
  return useQueries({
    queries: keys.map((key) => ({
      queryKey: queryKeys.readTill(key),
      queryFn: () => ask('customers.read-till', { key }),
    })),
    combine: (results) => unique(results.flatMap(({ data }) => (data ? [rowOf(data)] : []))),
  });
}

function rowOf(details: CustomerDetails): CustomerRow {
  const { key, customerId, firstName, lastName, identifiers, fetchedAtMs, origin, points, profiles, pending } = details;
  const tier = points?.tier ?? '';
  const sources = profiles.map(({ source }) => source);
  return {
    key,
    customerId,
    firstName,
    lastName,
    identifiers,
    matched: null,
    fetchedAtMs,
    origin,
    tier,
    sources,
    pending,
  };
}

/** A customer may be opened while new and again under the service's id. That is still one customer. */
function unique(rows: readonly CustomerRow[]): readonly CustomerRow[] {
  return rows.filter(({ key }, index) => rows.findIndex((other) => other.key === key) === index);
}
