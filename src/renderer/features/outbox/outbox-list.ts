import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** All that is not applied, attention first, then oldest first. */
export const outboxListQuery = queryOptions({ queryKey: queryKeys.outboxList, queryFn: () => ask('outbox.list') });
