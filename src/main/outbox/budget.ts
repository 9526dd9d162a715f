import type { Clock } from '../clock.ts';
import type { AttemptStore } from './attempt-store.ts';

/** What the service limits by number. */
export type BudgetName = 'registrations' | 'cards' | 'referrals';

/** How many operations may start within a window; `count` 0 is no limit. */
type Budget = { readonly count: number; readonly windowMs: number };

export type Budgets = Readonly<Record<BudgetName, Budget>>;

/**
 * Under the 1000 an hour of the document for cards and referrals, and the 100 a minute that some clusters allow for
 * "Register Customer": room is left for the cashier who waits.
 */
export function budgetsOf(limits: {
  readonly registrationsPerMinute: number;
  readonly cardsPerHour: number;
  readonly referralsPerHour: number;
}): Budgets {
  return {
    registrations: { count: limits.registrationsPerMinute, windowMs: 60_000 },
    cards: { count: limits.cardsPerHour, windowMs: 3_600_000 },
    referrals: { count: limits.referralsPerHour, windowMs: 3_600_000 },
  };
}

/** May another one be replayed now? Counted from the attempts kept, so a restart does not start afresh. */
export function isWithinBudget(
  { kind, budget }: { readonly kind: string; readonly budget: Budget | null },
  attempts: AttemptStore,
  clock: Clock,
): boolean {
  if (budget === null || budget.count === 0) return true;
  return attempts.countSince(kind, clock.now() - budget.windowMs) < budget.count;
}
