import type { OutboxSummary } from '#contract/operation.ts';

/** What the one badge says: the worst state wins. */
export type OutboxBadge =
  | { readonly kind: 'attention'; readonly count: number }
  | { readonly kind: 'blocked'; readonly blockage: Exclude<OutboxSummary['blockage'], 'none'>; readonly count: number }
  | { readonly kind: 'sending'; readonly done: number; readonly total: number }
  | { readonly kind: 'waiting'; readonly count: number }
  | { readonly kind: 'quiet' };

export function badgeOf(summary: OutboxSummary): OutboxBadge {
  const { attention, blockage, sending, appliedInRun } = summary;
  const unsent = unsentCount(summary) - attention;
  if (attention > 0) return { kind: 'attention', count: attention };
  if (blockage !== 'none') return { kind: 'blocked', blockage, count: unsent };
  if (sending > 0) return { kind: 'sending', done: appliedInRun + 1, total: appliedInRun + unsent };
  if (unsent > 0) return { kind: 'waiting', count: unsent };
  return { kind: 'quiet' };
}

/** All that the service has not taken yet, in whatever state. */
export function unsentCount({ attention, waiting, sending, unknown }: OutboxSummary): number {
  return attention + waiting + sending + unknown;
}
