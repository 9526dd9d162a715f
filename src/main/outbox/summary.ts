import type { OutboxSummary } from '#contract/operation.ts';
import type { BacklogCounts } from './backlog-store.ts';
import type { PauseReason } from './pause-store.ts';
import type { ReachabilityState } from './reachability.ts';

type Facts = {
  readonly pause: PauseReason | null;
  readonly reachability: ReachabilityState;
  /** The till cannot write: a full disk, a lock, a disk that fails. */
  readonly storageTrouble: boolean;
  readonly appliedInRun: number;
};

/** The one badge of the till: how much is not applied, how old it is, and which side is broken. */
export function summarize({ held, ...counts }: BacklogCounts, facts: Facts): OutboxSummary {
  return { ...counts, appliedInRun: facts.appliedInRun, blockage: blockageOf(held, facts) };
}

function blockageOf(held: boolean, { pause, reachability, storageTrouble }: Facts): OutboxSummary['blockage'] {
  if (storageTrouble) return 'till';
  if (pause) return pause;
  if (reachability === 'unreachable') return 'network';
  return reachability === 'troubled' && held ? 'service' : 'none';
}
