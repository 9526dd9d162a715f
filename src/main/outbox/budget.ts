import type { Clock } from '../clock.ts';
import type { AttemptStore } from './attempt-store.ts';

/** How many operations of a kind may start within a window. */
export type Budget = { readonly count: number; readonly windowMs: number };

/** May another one be replayed now? Counted from the attempts kept, so a restart does not start afresh. */
export function isWithinBudget(
  { kind, budget }: { readonly kind: string; readonly budget: Budget | null },
  attempts: AttemptStore,
  clock: Clock,
): boolean {
  return budget === null || attempts.countSince(kind, clock.now() - budget.windowMs) < budget.count;
}
