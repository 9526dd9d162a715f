import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouteInput } from '#contract/routes.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What becomes of what hangs on the entry; left out when nothing does. */
export type HeldFate = RouteInput<'outbox.take-back'>['held'];

/**
 * Cancels an entry that certainly was not applied.
 *
 * @param onCancelled called also when the entry has gone from the screen, with the button that was pressed
 */
export function useTakeBack(id: string, onCancelled: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (held: HeldFate) => ask('outbox.take-back', { id, ...(held !== undefined && { held }) }),
    onSuccess: onCancelled,
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.outbox }),
        queries.invalidateQueries({ queryKey: queryKeys.allReadTill }),
        queries.invalidateQueries({ queryKey: queryKeys.allImageTill }),
      ]),
  });
}
