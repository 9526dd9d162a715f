import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** Tries everything that waits, at once. */
export function useSendNow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask('outbox.send-now'),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
