import { queryOptions } from '@tanstack/react-query';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

export const rowsPerPage = 100;

const againMs = 1000;

/** A hundred rows of a section, and how many rows it has in all. */
export function outboxPageQuery(section: OutboxSection, page: number) {
  return queryOptions({
    queryKey: queryKeys.outboxPage(section, page),
    queryFn: () => ask('outbox.page', { section, offset: page * rowsPerPage, limit: rowsPerPage }),
    refetchInterval: ({ state }) => untilCurrent(state.data),
  });
}

/** How many rows a section has, where nobody looks at them. */
export function outboxTotalQuery(section: OutboxSection) {
  return queryOptions({
    queryKey: queryKeys.outboxTotal(section),
    queryFn: () => ask('outbox.page', { section, offset: 0, limit: 1 }),
    refetchInterval: ({ state }) => untilCurrent(state.data),
  });
}

/** A long list is told a moment late while it changes, and after its last change nothing would ask for it again. */
function untilCurrent(data: { readonly current: boolean } | undefined): number | false {
  return data?.current === false ? againMs : false;
}
