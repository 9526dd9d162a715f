import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './bridge.ts';
import { queryKeys } from './query-keys.ts';

export const appStatusQuery = queryOptions({ queryKey: queryKeys.app, queryFn: () => ask('app.status') });

/** How the till stands; `undefined` until it has said so once. */
export function useAppStatus() {
  return useQuery(appStatusQuery).data;
}
