import type { Answer } from '../capillary/answers/answer.ts';
import type { ServiceClock } from '../capillary/service-clock.ts';
import type { Clock, Stopwatch } from '../clock.ts';
import type { Operation } from './operation.ts';
import type { ServiceTimesStore } from './store/service-times-store.ts';

type Taken = Pick<Operation, 'id' | 'createdAtMs'>;

/** The time to send, or the answer of a reading that never left. Then nothing else can leave now either. */
export type TimeToSend =
  | { readonly ok: true; readonly takenAtMs: number }
  | { readonly ok: false; readonly answer: Extract<Answer<never>, { kind: 'not-sent' }> };

/**
 * When operations were taken, by the service's clock, although the till's own clock may be wrong.
 *
 * If the service's clock is known when an operation is taken, its time is corrected at once. If not, a stopwatch runs,
 * and the time is reckoned back as soon as the clock is known. The stopwatch ends with the process. After that, an
 * operation is sent with the till's own time.
 */
export type TakenTimes = {
  /** An operation was taken just now. Call it inside the transaction that keeps the operation. */
  readonly take: (operation: Taken) => void;
  /** The service's clock has become known. Writes what can be reckoned now, before a restart ends the stopwatch. */
  readonly reckon: () => void;
  /** The time for a request that names it. From then on it stays the same, because what was sent is compared with it. */
  readonly toSend: (operation: Taken) => Promise<TimeToSend>;
  /** The time that a request has named or would name. */
  readonly of: (operation: Taken) => number;
};

export function createTakenTimes({
  store,
  clock,
  uptime,
  offsetMs,
  learn,
}: {
  readonly store: ServiceTimesStore;
  readonly clock: Clock;
  readonly uptime: Stopwatch;
  readonly offsetMs: ServiceClock['offsetMs'];
  /** Asks the service for its time, by a reading. */
  readonly learn: () => Promise<Answer<unknown>>;
}): TakenTimes {
  /** When the operations of this process were taken, by the stopwatch. */
  const running = new Map<string, { readonly startedAtMs: number; readonly createdAtMs: number }>();

  const fix = (id: string, takenAtMs: number | null): void => {
    store.keep(id, takenAtMs === null ? null : Math.round(takenAtMs));
    running.delete(id);
  };
  const reckoned = (id: string): number | null => {
    const offset = offsetMs();
    const begun = running.get(id);
    if (offset === null || !begun) return null;
    const { startedAtMs, createdAtMs } = begun;
    const takenAtMs = clock.now() + offset - (uptime() - startedAtMs);
    // Two clocks that agree, and nobody set ours meanwhile.
    return Math.abs(takenAtMs - createdAtMs) < 1000 ? createdAtMs : takenAtMs;
  };
  return {
    take: ({ id, createdAtMs }) => {
      const offset = offsetMs();
      if (offset === null) running.set(id, { startedAtMs: uptime(), createdAtMs });
      else fix(id, createdAtMs + offset);
    },
    reckon: () => {
      for (const id of running.keys()) {
        const takenAtMs = reckoned(id);
        if (takenAtMs !== null) fix(id, takenAtMs);
      }
    },
    toSend: async (operation) => {
      const { id, createdAtMs } = operation;
      if (store.find(id) === undefined) {
        if (running.has(id) && offsetMs() === null) {
          const answer = await learn();
          if (answer.kind === 'not-sent') return { ok: false, answer };
        }
        if (store.find(id) === undefined) fix(id, reckoned(id));
      }
      return { ok: true, takenAtMs: store.find(id) ?? createdAtMs };
    },
    of: ({ id, createdAtMs }) => store.find(id) ?? createdAtMs,
  };
}
