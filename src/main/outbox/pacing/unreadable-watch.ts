import type { Stopwatch } from '../../clock.ts';

const mostReadings = 5;
/** An outage of the service or a sign-in page of the Wi-Fi mostly ends within this time. */
const longestMs = 60 * 60_000;

/**
 * How long the readings for one operation have brought nothing that anybody can read, in running time. A restart begins
 * the count again, which only waits longer.
 */
export class UnreadableWatch {
  readonly #stopwatch: Stopwatch;
  readonly #since = new Map<string, { readonly firstMs: number; readonly readings: number }>();

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
  }

  /**
   * Notes one more such reading. True once there were five of them and an hour has passed: then a person must know. After
   * that it counts anew, for the person may send it again.
   */
  isTiredOf(operationId: string): boolean {
    const nowMs = this.#stopwatch();
    const { firstMs, readings } = this.#since.get(operationId) ?? { firstMs: nowMs, readings: 0 };
    const isTired = readings + 1 >= mostReadings && nowMs - firstMs >= longestMs;
    if (isTired) this.forget(operationId);
    else this.#since.set(operationId, { firstMs, readings: readings + 1 });
    return isTired;
  }

  /** A reading told something. */
  forget(operationId: string): void {
    this.#since.delete(operationId);
  }
}
