import type { Chance } from '../clock.ts';

const baseMs = 15_000;
const capMs = 120_000;

/**
 * Full-jitter back-off: anywhere between nothing and 15 s doubled per failed try, 120 s at most. The spread keeps a
 * street of tills from returning to a recovering service in the same second.
 *
 * @param retryAfterMs what the service asked for, which is never undercut
 */
export function backoffMs(
  { attempts, retryAfterMs = null }: { readonly attempts: number; readonly retryAfterMs?: number | null },
  chance: Chance,
): number {
  const ceilingMs = Math.min(capMs, baseMs * 2 ** Math.min(attempts, 10));
  const jitterMs = Math.round(chance() * ceilingMs);
  return retryAfterMs === null ? jitterMs : retryAfterMs + Math.round(chance() * 1000);
}
