import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** Shorter texts match too many for the service to be asked. */
export const shortestForService = 3;

/** Customers the service knows, for a text that has rested. */
export function searchServiceQuery(text: string) {
  return queryOptions({
    queryKey: queryKeys.searchService(text),
    queryFn: () => ask('customers.search-service', { text }),
    enabled: text.length >= shortestForService,
    gcTime: 60_000,
  });
}
