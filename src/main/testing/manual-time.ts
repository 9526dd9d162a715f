import type { Clock } from '../clock.ts';
import type { Schedule } from '../timer.ts';

/** Time that passes only when a test says so. */
export class ManualTime implements Clock {
  #nowMs: number;
  #elapsedMs = 0;
  #readings = 0;
  #timers: { readonly atMs: number; readonly run: () => void }[] = [];

  constructor(nowMs = Date.parse('2026-03-02T09:00:00Z')) {
    this.#nowMs = nowMs;
  }

  readonly now = (): number => this.#nowMs;

  /** Counts parts of a millisecond, as a real one does. */
  readonly stopwatch = (): number => {
    this.#readings += 1;
    return this.#elapsedMs + (this.#readings % 3) / 100;
  };

  readonly schedule: Schedule = (delayMs, run) => {
    const timer = { atMs: this.#elapsedMs + Math.max(0, delayMs), run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  /** Sets the wall clock, as a person or a time server does; timers do not notice. */
  jump(ms: number): void {
    this.#nowMs += ms;
  }

  /** Lets time pass, running what falls due in order, with all that it sets off. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#elapsedMs + ms;
    await settled();
    for (;;) {
      const next = this.#timers.filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0];
      this.#timers = this.#timers.filter((one) => one !== next);
      const toMs = next?.atMs ?? untilMs;
      this.#nowMs += toMs - this.#elapsedMs;
      this.#elapsedMs = toMs;
      if (!next) return;
      next.run();
      await settled();
    }
  }
}

/** Until every promise that can go on without time or network has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
