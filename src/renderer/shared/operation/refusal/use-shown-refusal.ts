import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { WriteOutcome } from '#contract/operation.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

export type Refusal = Extract<WriteOutcome, { readonly status: 'refused' }>;

/**
 * The refusal that stands in a form. Once it is on the screen, the till is told so, and only then the write has ended. A
 * form that is gone before leaves the write to somebody in Sync.
 */
export function useShownRefusal() {
  const queries = useQueryClient();
  const [refusal, show] = useState<Refusal | null>(null);
  const { mutate, isError } = useMutation({
    mutationFn: (id: string) => ask('outbox.acknowledge-refusal', { id }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.outbox }),
        queries.invalidateQueries({ queryKey: queryKeys.allSearchTill }),
        queries.invalidateQueries({ queryKey: queryKeys.allReadTill }),
        queries.invalidateQueries({ queryKey: queryKeys.allImageTill }),
      ]),
  });
  const id = refusal?.operation.id;
  useEffect(() => {
    if (refusal) mutate(refusal.operation.id);
    // Each refusal is told by itself, of the same write too.
  }, [refusal, mutate]);
  return {
    refusal,
    show,
    /** The write that a correction amends; left out while nothing was refused. */
    amends: id,
    /** The till could not end it, so it waits in Sync for somebody to decide. */
    stays: isError,
  };
}
