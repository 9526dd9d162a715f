import type { WriteRoute } from '#main/kinds/testing/writes.ts';
import type { Fault } from '#training-api/testing/service-process.ts';

/** What happens in one life of the engine. */
export type RoundPlan = {
  readonly faults: readonly Fault[];
  /** Exactly then the engine kills itself; 0 for never. */
  readonly lastTick: number;
  /** Then it is killed at the latest, in milliseconds since it was asked. */
  readonly longestMs: number;
  /** The service is killed too, and comes back when the engine is gone. */
  readonly serviceDies: boolean;
};

/** What befalls a request. */
const troubles: readonly Omit<Fault, 'route'>[] = [
  { kind: 'reset-before-commit' },
  { kind: 'reset-after-commit' },
  { kind: 'refuse' },
  { kind: 'cut-body' },
  { kind: 'hang' },
  { kind: 'hang-after-commit' },
  { kind: 'garbage' },
  { kind: 'garbage-after-commit' },
  { kind: 'duplicate-answer' },
  // These outlive an engine that is killed meanwhile: the next meets a request of its predecessor still under way.
  { kind: 'slow', delayMs: 1500 },
  { kind: 'slow', delayMs: 1500 },
  { kind: 'slow-after-commit', delayMs: 1000 },
  { kind: 'status', status: 401 },
  { kind: 'status', status: 429, retryAfterSeconds: 1 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503, retryAfterSeconds: 1 },
  { kind: 'status', status: 521 },
];

/** Any request, a reading too; and the writes, of which there are fewer. */
const routes: readonly ('*' | WriteRoute)[] = [
  '*',
  '*',
  '*',
  'POST /v2/customers',
  'POST /v2/customers',
  'PUT /v2/customers/{customerId}',
  'POST /v2/customers/{customerId}/changeIdentifier',
  'POST /v2/customers/{customerId}/referrals',
  'POST /v2/customers/{customerId}/subscriptions',
];

/** The same chance makes the same plan. */
export function planRound(chance: () => number): RoundPlan {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const faults = Array.from({ length: 6 }, () => ({ route: pick(routes), ...pick(troubles) }));
  const [byTick, tickAt, byTime, service] = [chance() < 0.6, chance(), chance(), chance()];
  return {
    faults,
    // Most of what can be cut in two comes early.
    lastTick: byTick ? 1 + Math.floor(tickAt ** 2 * 160) : 0,
    longestMs: 50 + byTime * 1400,
    serviceDies: service < 0.15,
  };
}
