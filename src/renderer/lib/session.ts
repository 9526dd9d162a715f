import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './bridge.ts';
import { queryKeys } from './query-keys.ts';

export const sessionQuery = queryOptions({ queryKey: queryKeys.session, queryFn: () => ask('staff.session') });

/** Who is signed in, or `null`. */
export function useSession() {
  return useQuery(sessionQuery).data ?? null;
}
