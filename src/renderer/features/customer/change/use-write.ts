import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Work } from '#contract/drafts/work.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** A write to one customer that a screen can make. */
export type CustomerWork = Extract<Work, { kind: 'update' | 'identifier-change' | 'card' | 'subscriptions' | 'image' }>;

/** Writes to a customer. Answers within the live wait, sent or not. */
export function useWrite(key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (work: CustomerWork) => write(key, work),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.outbox }),
        queries.invalidateQueries({ queryKey: queryKeys.readTill(key) }),
        queries.invalidateQueries({ queryKey: queryKeys.imageTill(key) }),
        queries.invalidateQueries({ queryKey: queryKeys.readService(key) }),
      ]),
  });
}

function write(key: string, work: CustomerWork): Promise<WriteOutcome> {
  switch (work.kind) {
    case 'update':
      return ask('customers.update', { key, draft: work.draft });
    case 'identifier-change':
      return ask('customers.change-identifiers', { key, draft: work.draft });
    case 'card':
      return ask('customers.issue-card', { key, draft: work.draft });
    case 'subscriptions':
      return ask('customers.set-subscriptions', { key, draft: work.draft });
    case 'image':
      return ask('customers.set-image', { key, draft: work.draft });
  }
}
