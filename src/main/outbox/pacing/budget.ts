import type { Clock } from '../../clock.ts';
import type { AttemptStore } from '../store/attempt-store.ts';

/** Kinds of write that the service limits by number. */
export type BudgetName = 'registrations' | 'cards' | 'referrals';

/** How many operations may start within a window; a `count` of 0 sets no limit. */
type Budget = { readonly count: number; readonly windowMs: number };

export type Budgets = Readonly<Record<BudgetName, Budget>>;

/**
 * Below the service's own limits, so that room is left for the cashier who waits. The document allows 1000 cards and
 * 1000 referrals an hour. Some clusters allow 100 "Register Customer" a minute.
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

/** May another one be replayed now? This counts the attempts that are kept, so a restart does not begin at zero. */
export function isWithinBudget(
  { kind, budget }: { readonly kind: string; readonly budget: Budget | null },
  attempts: AttemptStore,
  clock: Clock,
): boolean {
  if (budget === null || budget.count === 0) return true;
  return attempts.countSince(kind, clock.now() - budget.windowMs) < budget.count;
}
