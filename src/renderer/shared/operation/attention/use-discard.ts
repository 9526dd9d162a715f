import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouteInput } from '#contract/routes.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What becomes of later operations of the customer. */
export type Held = RouteInput<'outbox.discard'>['held'];

/** Gives an operation up, with a reason that is kept. Managers only. */
export function useDiscard(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: { readonly reason: string; readonly held: Held }) =>
      ask('outbox.discard', { id, ...decision }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
