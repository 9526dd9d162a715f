import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { endSession } from './end-session.ts';

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask('staff.sign-out'),
    onSuccess: () => {
      queries.setQueryData(queryKeys.session, null);
      endSession();
    },
  });
}
