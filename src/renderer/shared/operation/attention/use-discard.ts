import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouteInput } from '#contract/routes.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What happens to the customer's later operations. */
export type Held = RouteInput<'outbox.discard'>['held'];

/** Discards an operation and keeps the reason. Only managers may. */
export function useDiscard(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: { readonly reason: string; readonly held: Held }) =>
      ask('outbox.discard', { id, ...decision }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
