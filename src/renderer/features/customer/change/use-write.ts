import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CustomerWork } from '#contract/drafts/work.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

type Write = {
  readonly work: CustomerWork;
  /** The write that was refused and is corrected; left out for a new one. */
  readonly amends: string | undefined;
};

/** Writes to a customer. It answers within the live wait, whether the write was sent or not. */
export function useWrite(key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ work, amends }: Write) =>
      amends === undefined ? ask('customers.write', { key, work }) : ask('outbox.fix-and-resend', { id: amends, work }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.outbox }),
        queries.invalidateQueries({ queryKey: queryKeys.readTill(key) }),
        queries.invalidateQueries({ queryKey: queryKeys.imageTill(key) }),
        queries.invalidateQueries({ queryKey: queryKeys.readService(key) }),
      ]),
  });
}
