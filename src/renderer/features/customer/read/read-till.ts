import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The till's copy of one customer, at once. */
export function readTillQuery(key: string) {
  return queryOptions({ queryKey: queryKeys.readTill(key), queryFn: () => ask('customers.read-till', { key }) });
}
