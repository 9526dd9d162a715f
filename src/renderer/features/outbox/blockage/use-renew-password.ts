import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Gives the till the password that its service knows it by now. */
export function useRenewPassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => ask('setup.renew-password', { password }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
    // Nothing of it stays in the window.
    gcTime: 0,
  });
}
