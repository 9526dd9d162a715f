import type { ConnectionTrouble } from '#contract/connection-trouble.ts';
import type { OutboxSummary } from '#contract/operation.ts';
import type { BacklogCounts } from './store/backlog-store.ts';
import type { PauseReason } from './store/pause-store.ts';
import type { ReachabilityState } from './pacing/reachability.ts';

type Facts = {
  readonly pause: PauseReason | null;
  readonly reachability: ReachabilityState;
  readonly trouble: ConnectionTrouble | null;
  /** The till cannot write: the disk is full, locked or failing. */
  readonly storageTrouble: boolean;
  readonly appliedInRun: number;
  /** Is anything unknown, or kept waiting by a busy service? This can be slow, so ask only when the way is troubled. */
  readonly isHeldUp: () => boolean;
};

/** The one badge of the till: how much is not applied, how old it is, and which side is broken. */
export function summarize(counts: BacklogCounts, facts: Facts): OutboxSummary {
  const blockage = blockageOf(facts);
  const trouble = blockage === 'network' || blockage === 'service' ? facts.trouble : null;
  return { ...counts, appliedInRun: facts.appliedInRun, blockage, trouble };
}

function blockageOf({ pause, reachability, storageTrouble, isHeldUp }: Facts): OutboxSummary['blockage'] {
  if (storageTrouble) return 'till';
  if (pause) return pause;
  if (reachability === 'unreachable') return 'network';
  return reachability === 'troubled' && isHeldUp() ? 'service' : 'none';
}
