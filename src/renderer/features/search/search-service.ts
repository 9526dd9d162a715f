import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** A shorter text matches too many customers to ask the service. But a whole Chinese name has only two characters. */
export function isEnoughForService(text: string): boolean {
  return text.length >= (/\p{Script=Han}/u.test(text) ? 1 : 3);
}

/** Searches the service's customers. Call it once the typing rests. */
export function searchServiceQuery(text: string) {
  return queryOptions({
    queryKey: queryKeys.searchService(text),
    queryFn: () => ask('customers.search-service', { text }),
    enabled: isEnoughForService(text),
    gcTime: 60_000,
  });
}
