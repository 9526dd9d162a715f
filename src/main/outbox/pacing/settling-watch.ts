import type { Stopwatch } from '../../clock.ts';

/**
 * How long the service has had to finish a request whose answer was lost.
 *
 * The count begins at the first reading that found nothing, because the request may have left long after its attempt
 * began. It is in running time, because a person may set the clock meanwhile. A restart only makes the wait longer.
 */
export class SettlingWatch {
  readonly #stopwatch: Stopwatch;
  readonly #firstEmptyAtMs = new Map<number, number>();

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
  }

  /** Milliseconds since a reading after this attempt first found nothing; 0 when that is now. */
  waitedMs(attemptId: number): number {
    const nowMs = this.#stopwatch();
    const firstMs = this.#firstEmptyAtMs.get(attemptId) ?? nowMs;
    this.#firstEmptyAtMs.set(attemptId, firstMs);
    return nowMs - firstMs;
  }

  /** The operation is sent again, and a later try is waited for. */
  forget(attempts: readonly { readonly id: number }[]): void {
    for (const { id } of attempts) this.#firstEmptyAtMs.delete(id);
  }
}
