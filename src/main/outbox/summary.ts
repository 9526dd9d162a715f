import type { OutboxSummary } from '#contract/operation.ts';
import type { Operation } from './operation.ts';
import type { PauseReason } from './pause-store.ts';
import type { ReachabilityState } from './reachability.ts';

/** The one badge of the till: how much is not applied, how old it is, and which side is broken. */
export function summarize(
  operations: readonly Operation[],
  facts: {
    readonly pause: PauseReason | null;
    readonly reachability: ReachabilityState;
    readonly diskFull: boolean;
    readonly appliedInRun: number;
  },
): OutboxSummary {
  const count = (state: Operation['state']) => operations.filter((operation) => operation.state === state).length;
  return {
    attention: count('attention'),
    waiting: count('waiting'),
    sending: count('sending'),
    unknown: count('unknown'),
    appliedInRun: facts.appliedInRun,
    oldestAtMs: operations.length === 0 ? null : Math.min(...operations.map(({ createdAtMs }) => createdAtMs)),
    blockage: blockageOf(operations, facts),
  };
}

function blockageOf(
  operations: readonly Operation[],
  { pause, reachability, diskFull }: Parameters<typeof summarize>[1],
): OutboxSummary['blockage'] {
  if (diskFull) return 'till';
  if (pause) return pause;
  if (reachability === 'unreachable') return 'network';
  const held = operations.some(({ state, waitReason }) => state === 'unknown' || waitReason === 'busy');
  return reachability === 'troubled' && held ? 'service' : 'none';
}
