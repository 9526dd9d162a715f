import type { Stopwatch } from '../clock.ts';
import type { Schedule } from '../timer.ts';

const shortestMs = 250;

/**
 * Makes the same call, at most four times a second. The first call runs at once, and the last is never swallowed. A
 * queue that drains changes hundreds of times a second, and a window cannot follow that.
 */
export function coalesce(
  run: () => void,
  ports: { readonly schedule: Schedule; readonly stopwatch: Stopwatch },
): () => void {
  let lastAtMs = -Infinity;
  let planned = false;
  const runNow = () => {
    planned = false;
    lastAtMs = ports.stopwatch();
    run();
  };
  return () => {
    if (planned) return;
    const waitMs = lastAtMs + shortestMs - ports.stopwatch();
    if (waitMs <= 0) return runNow();
    planned = true;
    ports.schedule(waitMs, runNow);
  };
}
