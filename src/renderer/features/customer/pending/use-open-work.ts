import { queryOptions, useQuery } from '@tanstack/react-query';
import type { OperationView } from '#contract/operation.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const openWorkQuery = (key: string) =>
  queryOptions({ queryKey: queryKeys.outboxOfCustomer(key), queryFn: () => ask('outbox.of-customer', { key }) });

/** The customer's writes that the service has not accepted yet, in order. */
export function useOpenWork(key: string): readonly OperationView[] {
  return useQuery(openWorkQuery(key)).data ?? [];
}
