import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

export const rowsPerPage = 100;

/** A hundred rows of a section, and how many rows it has in all. */
export function outboxPageQuery(section: OutboxSection, page: number) {
  return queryOptions({
    queryKey: queryKeys.outboxPage(section, page),
    queryFn: () => ask('outbox.page', { section, offset: page * rowsPerPage, limit: rowsPerPage }),
    placeholderData: keepPreviousData,
  });
}
