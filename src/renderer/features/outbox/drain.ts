import type { OutboxSummary } from '#contract/operation.ts';
import { comingCount } from '../../shared/outbox/badge-state.ts';

const minuteMs = 60_000;

/** Fewer entries than this are sent before anybody has read a bar. */
const worthABar = 5;

type Drain = {
  readonly done: number;
  readonly total: number;
  /** At the pace of the last minute; `null` while nothing was sent within it. */
  readonly leftMs: number | null;
};

/** How far a backlog has drained; `null` while nothing drains, or so little that a bar would only flicker. */
export function drainOf(summary: OutboxSummary): Drain | null {
  const { blockage, appliedInRun: done, appliedLastMinute } = summary;
  const left = comingCount(summary);
  if (blockage !== 'none' || done === 0 || left === 0 || done + left < worthABar) return null;
  const leftMs = appliedLastMinute === 0 ? null : Math.ceil(left / appliedLastMinute) * minuteMs;
  return { done, total: done + left, leftMs };
}
