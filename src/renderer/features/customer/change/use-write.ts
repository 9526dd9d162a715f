import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CustomerWork } from '#contract/drafts/work.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Writes to a customer. It answers within the live wait, whether the write was sent or not. */
export function useWrite(key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (work: CustomerWork) => ask('customers.write', { key, work }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.outbox }),
        queries.invalidateQueries({ queryKey: queryKeys.readTill(key) }),
        queries.invalidateQueries({ queryKey: queryKeys.imageTill(key) }),
        queries.invalidateQueries({ queryKey: queryKeys.readService(key) }),
      ]),
  });
}
