import type { Clock } from '../clock.ts';
import type { AttemptStore } from './attempt-store.ts';

/** How many operations of a kind may start within a window. */
export type Budget = { readonly count: number; readonly windowMs: number };

/** Under the 100 a minute that some clusters allow for "Register Customer": room is left for the cashier who waits. */
export const registrationBudget: Budget = { count: 80, windowMs: 60_000 };

/** May another one be replayed now? Counted from the attempts kept, so a restart does not start afresh. */
export function isWithinBudget(attempts: AttemptStore, budget: Budget, clock: Clock): boolean {
  return attempts.countSince('registration', clock.now() - budget.windowMs) < budget.count;
}
