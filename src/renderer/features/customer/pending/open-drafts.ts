import type { WorkOutline } from '#contract/drafts/work.ts';
import type { OperationView } from '#contract/operation.ts';

type DraftOf<K extends WorkOutline['kind']> = (WorkOutline & { readonly kind: K })['draft'];

/**
 * The unsent drafts of one kind. They are drawn over what the service knows. What a person has to decide about is not on
 * its way to the service, so nothing of it is drawn: a refused card is no card that is about to come.
 */
export function openDrafts<K extends WorkOutline['kind']>(
  open: readonly OperationView[],
  kind: K,
): readonly DraftOf<K>[] {
  const onTheirWay = open.filter(({ state }) => state !== 'attention' && state !== 'refused');
  return onTheirWay.flatMap(({ work }) => (work?.kind === kind ? [work.draft as DraftOf<K>] : []));
}
