import type { Clock, Stopwatch } from '../clock.ts';
import type { ToldTime } from './answers/answer.ts';

/** What the till knows of the service's clock, since this process began. */
export type ServiceClock = {
  /** An answer that is certainly the service's told its time. */
  readonly note: (told: ToldTime) => void;
  /** The service's clock minus ours, now; `null` while nobody has told. Zero while the two agree. */
  readonly offsetMs: () => number | null;
  /** The same if people should know, otherwise `null`. */
  readonly wrongByMs: () => number | null;
};

/** An answer tells whole seconds and takes a moment to come. */
const agreesWithinMs = 10_000;
/** What people are told of. */
const wrongFromMs = 120_000;

/**
 * Keeps the service's time by a stopwatch, so that it stays right when somebody sets the clock of this machine.
 *
 * @param ports.uptime must count while the machine sleeps, too
 * @param ports.onChange called when people should be told something else
 */
export function createServiceClock({
  clock,
  uptime,
  onChange,
}: {
  readonly clock: Clock;
  readonly uptime: Stopwatch;
  readonly onChange: () => void;
}): ServiceClock {
  let known: { readonly serviceMs: number; readonly atMs: number } | null = null;
  let toldMs: number | null = null;

  const offsetMs = (): number | null => {
    if (known === null) return null;
    const offset = known.serviceMs + (uptime() - known.atMs) - clock.now();
    return Math.abs(offset) <= agreesWithinMs ? 0 : Math.round(offset);
  };
  const wrongByMs = (): number | null => {
    const offset = offsetMs();
    return offset === null || Math.abs(offset) <= wrongFromMs ? null : offset;
  };
  return {
    note: ({ serverOffsetMs, serverTimeMs }) => {
      const serviceMs = serverTimeMs ?? (serverOffsetMs === null ? null : clock.now() + serverOffsetMs);
      if (serviceMs === null) return;
      known = { serviceMs, atMs: uptime() };
      const wrong = wrongByMs();
      const isNews = (wrong === null) !== (toldMs === null) || Math.abs((wrong ?? 0) - (toldMs ?? 0)) > wrongFromMs / 2;
      toldMs = isNews ? wrong : toldMs;
      if (isNews) onChange();
    },
    offsetMs,
    wrongByMs,
  };
}
