import type { Stopwatch } from '../clock.ts';

/**
 * How long the service has been given to finish a request whose answer was lost.
 *
 * Counted from the first reading that found nothing, in running time: the clock of the machine may be set while we
 * wait, and the request itself may have left long after it was begun. A restart counts anew, which only waits longer.
 */
export class SettlingWatch {
  readonly #stopwatch: Stopwatch;
  readonly #firstEmptyAtMs = new Map<number, number>();

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
  }

  /** Milliseconds since nothing was first found after this attempt: 0 when that is now. */
  waitedMs(attemptId: number): number {
    const nowMs = this.#stopwatch();
    const firstMs = this.#firstEmptyAtMs.get(attemptId) ?? nowMs;
    this.#firstEmptyAtMs.set(attemptId, firstMs);
    return nowMs - firstMs;
  }

  forget(attemptId: number): void {
    this.#firstEmptyAtMs.delete(attemptId);
  }
}
