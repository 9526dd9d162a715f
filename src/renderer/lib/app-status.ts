import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './bridge.ts';
import { queryKeys } from './query-keys.ts';

export const appStatusQuery = queryOptions({ queryKey: queryKeys.app, queryFn: () => ask('app.status') });

/** The state of the till; `undefined` until the till has first told it. */
export function useAppStatus() {
  return useQuery(appStatusQuery).data;
}
