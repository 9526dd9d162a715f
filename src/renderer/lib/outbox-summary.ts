import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './bridge.ts';
import { queryKeys } from './query-keys.ts';

const outboxSummaryQuery = queryOptions({ queryKey: queryKeys.outboxSummary, queryFn: () => ask('outbox.summary') });

export function useOutboxSummary() {
  return useQuery(outboxSummaryQuery).data;
}
