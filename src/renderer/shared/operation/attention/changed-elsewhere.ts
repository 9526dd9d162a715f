import type { OperationView } from '#contract/operation.ts';

/** What somebody else has changed, as far as it needs words of its own. */
export type ElsewhereCase = 'optedOut' | 'choice' | 'details';

/** Which words tell of a change elsewhere; `null` if the entry needs no such words, or nobody knows what changed. */
export function elsewhereCase({ attention, kind, changedValues }: OperationView): ElsewhereCase | null {
  if (attention !== 'changed-elsewhere' || changedValues.length === 0) return null;
  if (kind !== 'subscriptions') return 'details';
  const isOptedOut = changedValues.some(({ now, sent }) => now === 'OPTOUT' && sent === 'OPTIN');
  return isOptedOut ? 'optedOut' : 'choice';
}
