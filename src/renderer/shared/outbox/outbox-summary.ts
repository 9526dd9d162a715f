import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

const outboxSummaryQuery = queryOptions({ queryKey: queryKeys.outboxSummary, queryFn: () => ask('outbox.summary') });

export function useOutboxSummary() {
  return useQuery(outboxSummaryQuery).data;
}
