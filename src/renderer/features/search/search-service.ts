import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** Shorter texts match too many for the service to be asked; but a whole Chinese name has two characters. */
export function isEnoughForService(text: string): boolean {
  return text.length >= (/\p{Script=Han}/u.test(text) ? 1 : 3);
}

/** Customers the service knows, for a text that has rested. */
export function searchServiceQuery(text: string) {
  return queryOptions({
    queryKey: queryKeys.searchService(text),
    queryFn: () => ask('customers.search-service', { text }),
    enabled: isEnoughForService(text),
    gcTime: 60_000,
  });
}
