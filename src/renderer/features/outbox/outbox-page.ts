import { queryOptions } from '@tanstack/react-query';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

export const rowsPerPage = 100;

const againMs = 1000;

/** A hundred rows of a section, and the number of all its rows. */
export function outboxPageQuery(section: OutboxSection, page: number) {
  return queryOptions({
    queryKey: queryKeys.outboxPage(section, page),
    queryFn: () => ask('outbox.page', { section, offset: page * rowsPerPage, limit: rowsPerPage }),
    refetchInterval: ({ state }) => untilCurrent(state.data),
  });
}

/** The number of rows of a section, when nobody looks at the rows. */
export function outboxTotalQuery(section: OutboxSection) {
  return queryOptions({
    queryKey: queryKeys.outboxTotal(section),
    queryFn: () => ask('outbox.page', { section, offset: 0, limit: 1 }),
    refetchInterval: ({ state }) => untilCurrent(state.data),
  });
}

/** While a long list changes, its answer is a moment old. Nothing else would ask again after the last change. */
function untilCurrent(data: { readonly current: boolean } | undefined): number | false {
  return data?.current === false ? againMs : false;
}
