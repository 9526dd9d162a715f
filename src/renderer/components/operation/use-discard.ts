import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** Gives an operation up, with a reason that is kept. Managers only. */
export function useDiscard(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: { readonly reason: string; readonly alsoHeld: boolean }) =>
      ask('outbox.discard', { id, ...decision }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
