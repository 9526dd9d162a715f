import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Gives the till its new password at the service. */
export function useRenewPassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => ask('setup.renew-password', { password }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
    // The password must not stay in the window.
    gcTime: 0,
  });
}
