import type { Stopwatch } from '../clock.ts';
import type { Schedule } from '../timer.ts';
import type { TriesStore } from './tries-store.ts';

export const triesBeforeLock = 10;
const lockMs = 30 * 60_000;
/** After a restart, at most this much of a lock must be waited out again. */
const countDownEveryMs = 60_000;

type LockoutPorts = {
  readonly tries: TriesStore;
  readonly stopwatch: Stopwatch;
  readonly schedule: Schedule;
};

export type Try =
  | { readonly allowed: true; readonly triesLeft: number }
  | { readonly allowed: false; readonly lockLeftMs: number };

/**
 * Locks a staff code for 30 minutes after ten wrong tries.
 *
 * A lock counts down the time that this till is seen running, never the date. A clock set forward would open it, and a
 * clock set back would keep it shut for ever. The time left is kept in the database, so a restart does not open it.
 */
export class Lockout {
  readonly #ports: LockoutPorts;
  #countedAtMs: number;
  #isPlanned = false;

  constructor(ports: LockoutPorts) {
    this.#ports = ports;
    this.#countedAtMs = ports.stopwatch();
    this.#planCountDown();
  }

  /**
   * Takes one try, before the PIN is checked. So tries at the same moment count, and so does a try that is cut short by
   * ending the app. The tenth try locks at once; if its PIN is right, `clear` opens the lock again.
   */
  take(code: string): Try {
    this.#countDown();
    const { failedTries, lockLeftMs } = this.#ports.tries.find(code);
    if (lockLeftMs > 0) return { allowed: false, lockLeftMs };
    const triesLeft = triesBeforeLock - failedTries - 1;
    this.#ports.tries.keep(code, { failedTries: failedTries + 1, lockLeftMs: triesLeft > 0 ? 0 : lockMs });
    this.#planCountDown();
    return { allowed: true, triesLeft };
  }

  /** How long the code stays locked, in milliseconds. */
  leftMs(code: string): number {
    this.#countDown();
    return this.#ports.tries.find(code).lockLeftMs;
  }

  clear(code: string): void {
    this.#ports.tries.forget(code);
  }

  #countDown(): void {
    const now = this.#ports.stopwatch();
    const elapsedMs = Math.floor(now - this.#countedAtMs);
    if (elapsedMs <= 0) return;
    this.#countedAtMs += elapsedMs;
    this.#ports.tries.countDown(elapsedMs);
  }

  #planCountDown(): void {
    if (this.#isPlanned || !this.#ports.tries.isAnyLocked()) return;
    this.#isPlanned = true;
    this.#ports.schedule(countDownEveryMs, () => {
      this.#isPlanned = false;
      this.#countDown();
      this.#planCountDown();
    });
  }
}
