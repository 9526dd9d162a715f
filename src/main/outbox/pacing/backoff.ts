import type { Chance } from '../../clock.ts';

const baseMs = 15_000;
const capMs = 120_000;

/**
 * Full-jitter back-off: a random time from nothing up to 15 s, doubled per failed try, at most 120 s. Without this
 * spread, a street of tills would return to a recovering service in the same second.
 *
 * @param retryAfterMs what the service asked for; the till never waits less
 */
export function backoffMs(
  { attempts, retryAfterMs = null }: { readonly attempts: number; readonly retryAfterMs?: number | null },
  chance: Chance,
): number {
  const ceilingMs = Math.min(capMs, baseMs * 2 ** Math.min(attempts, 10));
  const jitterMs = Math.round(chance() * ceilingMs);
  return retryAfterMs === null ? jitterMs : retryAfterMs + Math.round(chance() * 1000);
}
