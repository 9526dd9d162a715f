import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** Searches the customers that this till knows, with every key, unless the text is empty. */
export function searchTillQuery(text: string) {
  return queryOptions({
    queryKey: queryKeys.searchTill(text),
    queryFn: () => ask('customers.search-till', { text }),
    enabled: text !== '',
    // The last rows stay between two keys, so that the list does not blink.
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
