import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** Customers this till knows, for a text that is not empty: asked with every key. */
export function searchTillQuery(text: string) {
  return queryOptions({
    queryKey: queryKeys.searchTill(text),
    queryFn: () => ask('customers.search-till', { text }),
    enabled: text !== '',
    // Between two keys the last rows stay, so that the list does not blink.
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
