import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Work } from '#contract/drafts/work.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** What a person decides about a refused operation. */
export type Resolution =
  | { readonly kind: 'retry' }
  | { readonly kind: 'use-existing' }
  | { readonly kind: 'fix'; readonly work: Work };

/** Carries out a decision, and answers the state of the write after it. */
export function useResolve(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (resolution: Resolution) => {
      switch (resolution.kind) {
        case 'retry':
          return ask('outbox.retry', { id });
        case 'use-existing':
          return ask('outbox.use-existing', { id });
        case 'fix':
          return ask('outbox.fix-and-resend', { id, work: resolution.work });
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
