import { queryOptions, useQuery } from '@tanstack/react-query';
import type { WorkOutline } from '#contract/drafts/work.ts';
import type { OperationView } from '#contract/operation.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

const openWorkQuery = (key: string) =>
  queryOptions({ queryKey: queryKeys.outboxOfCustomer(key), queryFn: () => ask('outbox.of-customer', { key }) });

/** What the service has not taken of this customer, in order. */
export function useOpenWork(key: string): readonly OperationView[] {
  return useQuery(openWorkQuery(key)).data ?? [];
}

/** The drafts of one kind among it: what is drawn over what the service knows. */
export function openDrafts<K extends WorkOutline['kind']>(
  open: readonly OperationView[],
  kind: K,
): readonly DraftOf<K>[] {
  return open.flatMap(({ work }) => (work?.kind === kind ? [work.draft as DraftOf<K>] : []));
}

type DraftOf<K extends WorkOutline['kind']> = (WorkOutline & { readonly kind: K })['draft'];
