import type { WorkOutline } from '#contract/drafts/work.ts';
import type { OperationView } from '#contract/operation.ts';

type DraftOf<K extends WorkOutline['kind']> = (WorkOutline & { readonly kind: K })['draft'];

/** The unsent drafts of one kind. They are drawn over what the service knows. */
export function openDrafts<K extends WorkOutline['kind']>(
  open: readonly OperationView[],
  kind: K,
): readonly DraftOf<K>[] {
  return open.flatMap(({ work }) => (work?.kind === kind ? [work.draft as DraftOf<K>] : []));
}
