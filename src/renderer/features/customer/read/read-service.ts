import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The same customer as the service knows them. @param known whether the service has an id for the key */
export function readServiceQuery(key: string, known: boolean) {
  return queryOptions({
    queryKey: queryKeys.readService(key),
    queryFn: () => ask('customers.read-service', { key }),
    enabled: known,
  });
}
