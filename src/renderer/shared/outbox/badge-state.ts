import type { OutboxSummary } from '#contract/operation.ts';

/**
 * What the one badge says: the worst state wins. What needs a person does not hide that other work waits, or that the
 * till is offline.
 */
export type OutboxBadge =
  | { readonly kind: 'attention'; readonly count: number; readonly also: Progress | null }
  | Progress
  | { readonly kind: 'quiet' };

/** How the work stands that needs no person. */
type Progress =
  | {
      readonly kind: 'blocked';
      readonly blockage: Exclude<OutboxSummary['blockage'], 'none'>;
      readonly trouble: OutboxSummary['trouble'];
      readonly count: number;
    }
  | { readonly kind: 'sending'; readonly done: number; readonly total: number }
  | { readonly kind: 'waiting'; readonly count: number };

export function badgeOf(summary: OutboxSummary): OutboxBadge {
  const { attention } = summary;
  const progress = progressOf(summary);
  return attention > 0 ? { kind: 'attention', count: attention, also: progress } : (progress ?? { kind: 'quiet' });
}

function progressOf(summary: OutboxSummary): Progress | null {
  const { blockage, trouble, sending, appliedInRun, appliedLastMinute } = summary;
  const unsent = comingCount(summary);
  if (blockage !== 'none') return { kind: 'blocked', blockage, trouble, count: unsent };
  // Between two entries of a backlog nothing may be on the wire for a moment. That is still sending, not waiting.
  const draining = unsent > 0 && appliedInRun > 0 && appliedLastMinute > 0;
  if (sending > 0 || draining) return { kind: 'sending', done: appliedInRun + 1, total: appliedInRun + unsent };
  return unsent > 0 ? { kind: 'waiting', count: unsent } : null;
}

/** The number of entries that are sent without anybody deciding anything. */
export function comingCount({ waiting, sending, unknown, heldByPerson }: OutboxSummary): number {
  return waiting + sending + unknown - heldByPerson;
}

/** The number of entries that the service has not accepted yet, in any state. */
export function unsentCount({ attention, waiting, sending, unknown }: OutboxSummary): number {
  return attention + waiting + sending + unknown;
}
