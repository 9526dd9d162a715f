import type { Stopwatch } from '../clock.ts';
import type { Schedule } from '../timer.ts';
import type { TriesStore } from './tries-store.ts';

export const triesBeforeLock = 10;
const lockMs = 30 * 60_000;
/** A restart forgets at most this much of a lock that has already been sat out. */
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
 * A lock is counted down by the time this till has been seen running, never by the date: set forward, the clock would
 * open it, and set back, keep it shut for ever. What is left is kept in the database, so a restart does not open it.
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
   * Takes one try, before the PIN is looked at: tries made at the same moment, or cut short by ending the app, count.
   * The tenth locks at once, and `clear` opens it again should its PIN be right.
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
