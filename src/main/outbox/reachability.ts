import type { Answer } from '../capillary/answer.ts';
import type { Chance } from '../clock.ts';
import type { Schedule } from '../timer.ts';

export type ReachabilityState = 'reachable' | 'unreachable' | 'troubled';

const firstProbeMs = 2000;
const slowestProbeMs = 5000;

/**
 * What the till knows of the way to the service, learned from every answer.
 *
 * `unreachable`: no connection stands; the way is then probed, once for the whole till, so that a queue of a thousand
 * operations does not try a thousand times. `troubled`: something answers, but not as the service does.
 */
export class Reachability {
  readonly #probe: () => Promise<boolean>;
  readonly #schedule: Schedule;
  readonly #chance: Chance;
  readonly #onChange: (state: ReachabilityState) => void;
  #state: ReachabilityState = 'reachable';
  #probes = 0;
  #cancelProbe: (() => void) | null = null;
  #stopped = false;

  constructor(ports: {
    /** Does a connection to the service stand? Sends nothing over it. */
    readonly probe: () => Promise<boolean>;
    readonly schedule: Schedule;
    readonly chance: Chance;
    readonly onChange: (state: ReachabilityState) => void;
  }) {
    this.#probe = ports.probe;
    this.#schedule = ports.schedule;
    this.#chance = ports.chance;
    this.#onChange = ports.onChange;
  }

  get state(): ReachabilityState {
    return this.#state;
  }

  note(answer: Answer<unknown>): void {
    const failing = answer.kind === 'refused' && answer.errors.length === 0 && (answer.facts.status ?? 0) >= 500;
    const answered = answer.kind === 'accepted' || (answer.kind === 'refused' && !failing);
    if (answered) this.#probes = 0;
    this.#become(answer.kind === 'not-sent' ? 'unreachable' : answered ? 'reachable' : 'troubled');
  }

  /** Something says that the network may be back: the machine woke up, a person asks. */
  probeNow(): void {
    if (this.#state === 'unreachable') this.#planProbe(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelProbe?.();
  }

  #become(state: ReachabilityState): void {
    if (state === 'unreachable' && this.#cancelProbe === null) this.#planProbe(this.#nextProbeMs());
    if (state !== 'unreachable') this.#clearProbe();
    if (state === this.#state) return;
    this.#state = state;
    this.#onChange(state);
  }

  #planProbe(delayMs: number): void {
    if (this.#stopped) return;
    this.#clearProbe();
    this.#cancelProbe = this.#schedule(delayMs, () => void this.#runProbe());
  }

  async #runProbe(): Promise<void> {
    this.#probes += 1;
    const connected = await this.#probe();
    if (this.#stopped || this.#state !== 'unreachable') return;
    if (connected) this.#become('reachable');
    else this.#planProbe(this.#nextProbeMs());
  }

  /** Soon at first, then slower, and never in step with the till next door. */
  #nextProbeMs(): number {
    const ceilingMs = Math.min(slowestProbeMs, firstProbeMs * 2 ** Math.min(this.#probes, 5));
    return ceilingMs / 2 + this.#chance() * (ceilingMs / 2);
  }

  #clearProbe(): void {
    this.#cancelProbe?.();
    this.#cancelProbe = null;
  }
}
