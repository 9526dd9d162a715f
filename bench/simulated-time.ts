import type { Clock } from '#main/clock.ts';
import type { Schedule } from '#main/timer.ts';

type Timer = { readonly atMs: number; readonly run: () => void };

/**
 * Time for thousands of tills at once. It passes as fast as the computer can work through it. Each second has a box
 * with its timers.
 */
export class SimulatedTime implements Clock {
  #nowMs = Date.parse('2026-03-02T09:00:00Z');
  readonly #boxes = new Map<number, Set<Timer>>();

  readonly now = (): number => this.#nowMs;
  readonly stopwatch = (): number => this.#nowMs;

  readonly schedule: Schedule = (delayMs, run) => {
    const timer = { atMs: this.#nowMs + Math.max(0, Math.round(delayMs)), run };
    const box = this.#boxOf(timer.atMs);
    box.add(timer);
    return () => box.delete(timer);
  };

  /** Lets time pass and runs the timers that fall due, in order. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await settled();
    while (this.#nowMs < untilMs) {
      const next = this.#nextInThisSecond();
      const secondEndsMs = (Math.floor(this.#nowMs / 1000) + 1) * 1000;
      if (next && next.atMs <= untilMs) {
        this.#boxOf(next.atMs).delete(next);
        this.#nowMs = Math.max(this.#nowMs, next.atMs);
        next.run();
        await settled();
      } else this.#nowMs = Math.min(secondEndsMs, untilMs);
    }
  }

  #nextInThisSecond(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#boxOf(this.#nowMs)) if (!next || timer.atMs < next.atMs) next = timer;
    return next;
  }

  #boxOf(atMs: number): Set<Timer> {
    const second = Math.floor(atMs / 1000);
    const box = this.#boxes.get(second) ?? new Set<Timer>();
    this.#boxes.set(second, box);
    return box;
  }
}

/** Waits until no promise can go on without time or network. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
