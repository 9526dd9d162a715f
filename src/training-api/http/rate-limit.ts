import { createMiddleware } from 'hono/factory';
import type { Operation } from './operation.ts';
import type { Env } from './env.ts';
import { respond } from './respond.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How many requests of a kind the service takes; 0 means any number. */
export type RateLimits = {
  /** "Issue Card to an Existing Customer". */
  readonly cardsPerHour: number;
  /** "Add Customer Referrals" and "Get Customer Referrals", each counted apart. */
  readonly referralsPerHour: number;
  /**
   * Registrations. Some clusters of the real service limit them to 100 a minute; this one does only if it is told to.
   */
  readonly registrationsPerMinute: number;
};

export const documentedLimits: RateLimits = { cardsPerHour: 1000, referralsPerHour: 1000, registrationsPerMinute: 0 };

type Limit = { readonly count: number; readonly windowMs: number };

function limitOf(route: string, limits: RateLimits): Limit | null {
  const limit = (count: number, windowMs: number) => (count > 0 ? { count, windowMs } : null);
  switch (route) {
    case 'POST /v2/customers/{customerId}/changeIdentifier':
      return limit(limits.cardsPerHour, hourMs);
    case 'POST /v2/customers/{customerId}/referrals':
    case 'GET /v2/customers/{customerId}/referrals':
      return limit(limits.referralsPerHour, hourMs);
    case 'POST /v2/customers':
      return limit(limits.registrationsPerMinute, minuteMs);
    default:
      return null;
  }
}

/** The answer to one request too many. The caller may come back after these seconds. */
export function tooManyRequests(retryAfterSeconds: number) {
  return {
    status: 429,
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ message: 'Too many requests' }),
    headers: { 'retry-after': String(retryAfterSeconds) },
  } as const;
}

/**
 * Turns requests away once the limit of an operation is used up, until its window ends; `null` if the operation has no
 * limit.
 *
 * A window opens with the first request. It is forgotten when the service ends, because it limits load, not customers.
 */
export function createRateLimit(operation: Operation, limits: RateLimits, now: () => number) {
  const limit = limitOf(operation.route, limits);
  if (!limit) return null;
  let endsAtMs = 0;
  let taken = 0;
  return createMiddleware<Env>(async (c, next) => {
    const nowMs = now();
    if (nowMs >= endsAtMs) {
      endsAtMs = nowMs + limit.windowMs;
      taken = 0;
    }
    taken += 1;
    return taken > limit.count ? respond(c, tooManyRequests(Math.ceil((endsAtMs - nowMs) / 1000))) : next();
  });
}
