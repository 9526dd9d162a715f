import type { OperationView } from '#contract/operation.ts';

/** What somebody else has changed, as far as it needs words of its own. */
export type ElsewhereCase = 'optedOut' | 'choice' | 'details' | 'setBack';

/** Which words tell of a change elsewhere; `null` if the entry needs no such words, or nobody knows what changed. */
export function elsewhereCase({ attention, kind, changedValues }: OperationView): ElsewhereCase | null {
  if (attention !== 'changed-elsewhere' || changedValues.length === 0) return null;
  // What holds is what was seen. It may have been changed by this entry, and set back since.
  if (changedValues.every(({ seen, now, sent }) => now === sent || (now !== null && now === seen))) return 'setBack';
  if (kind !== 'subscriptions') return 'details';
  const isOptedOut = changedValues.some(({ now, sent }) => now === 'OPTOUT' && sent === 'OPTIN');
  return isOptedOut ? 'optedOut' : 'choice';
}
