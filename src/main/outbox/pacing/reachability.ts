import type { ConnectionTrouble } from '#contract/connection-trouble.ts';
import type { Answer } from '../../capillary/answers/answer.ts';
import { isFromService } from '../../capillary/answers/is-from-service.ts';
import type { Chance, Stopwatch } from '../../clock.ts';
import type { Schedule } from '../../timer.ts';

export type ReachabilityState = 'reachable' | 'unreachable' | 'troubled';

/** So many answers in a row that are not from the service mean an outage, not a few writes it cannot digest. */
const outageAfter = 12;
const shortestLookMs = 2000;
const longestLookMs = 100_000;

/**
 * What the till knows of the way to the service, learned from every answer. It is a circuit breaker.
 *
 * `unreachable`: there is no connection. `troubled`: something answers, but not as the service does. In an outage the
 * backlog rests, however long it is. Now and then the till tries the connection or sends one operation. If the service
 * answers that operation, the rest follows.
 */
export class Reachability {
  readonly #ports: ReachabilityPorts;
  #state: ReachabilityState = 'reachable';
  #room: 'all' | 'one' | 'none' = 'all';
  #trouble: ConnectionTrouble | null = null;
  #troubles = 0;
  #outageSinceMs = 0;
  #cancelLook: (() => void) | null = null;
  #stopped = false;

  constructor(ports: ReachabilityPorts) {
    this.#ports = ports;
  }

  get state(): ReachabilityState {
    return this.#state;
  }

  /** What is broken on the way to the service, as far as the last look could tell. */
  get trouble(): ConnectionTrouble | null {
    return this.#trouble;
  }

  /** How many of `all` lanes the backlog may use. What a person waits for is sent in any case. */
  lanes(all: number): number {
    return { all, one: 1, none: 0 }[this.#room];
  }

  note(answer: Answer<unknown>): void {
    const isAnswered = isFromService(answer) || (answer.kind === 'refused' && !isOfProxy(answer));
    if (answer.kind === 'not-sent') {
      // A reading that somebody called off says nothing of the network.
      if (answer.cause !== 'called-off') this.#close('unreachable', answer.trouble ?? null);
    } else if (isAnswered) this.#open();
    else {
      this.#troubles += 1;
      const trouble = isPage(answer) ? 'page' : null;
      if (this.#troubles >= outageAfter || this.#room !== 'all') this.#close('troubled', trouble);
      else this.#become('troubled', 'all', trouble);
    }
  }

  /** The network may be back: the machine woke up, or a person asks. */
  lookNow(): void {
    if (this.#room === 'none') this.#planLook(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelLook?.();
  }

  #open(): void {
    this.#troubles = 0;
    this.#clearLook();
    this.#become('reachable', 'all', null);
  }

  #close(state: 'unreachable' | 'troubled', trouble: ConnectionTrouble | null): void {
    if (this.#room === 'all') this.#outageSinceMs = this.#ports.stopwatch();
    this.#become(state, 'none', trouble);
    if (this.#cancelLook === null) this.#planLook(this.#nextLookMs());
  }

  #become(state: ReachabilityState, room: 'all' | 'one' | 'none', trouble: ConnectionTrouble | null): void {
    if (state === this.#state && room === this.#room && trouble === this.#trouble) return;
    const isBack = state === 'reachable' && this.#room !== 'all';
    this.#state = state;
    this.#room = room;
    this.#trouble = trouble;
    this.#ports.onChange(isBack);
  }

  #planLook(delayMs: number): void {
    if (this.#stopped) return;
    this.#clearLook();
    this.#cancelLook = this.#ports.schedule(delayMs, () => void this.#look());
  }

  async #look(): Promise<void> {
    this.#cancelLook = null;
    if (this.#state === 'troubled') return this.#become('troubled', 'one', this.#trouble);
    const trouble = await this.#ports.probe();
    if (this.#stopped || this.#state !== 'unreachable' || this.#cancelLook !== null) return;
    if (trouble === null) return this.#become('reachable', 'one', null);
    this.#become('unreachable', 'none', trouble);
    this.#planLook(this.#nextLookMs());
  }

  /**
   * Soon at first, then more slowly the longer the outage lasts. Chance keeps tills out of step. Otherwise thousands of
   * them would return in the same second as the service.
   */
  #nextLookMs(): number {
    const { stopwatch, chance } = this.#ports;
    const outageMs = stopwatch() - this.#outageSinceMs;
    const ceilingMs = Math.min(longestLookMs, Math.max(shortestLookMs, outageMs / 5));
    return Math.round(ceilingMs / 2 + chance() * (ceilingMs / 2));
  }

  #clearLook(): void {
    this.#cancelLook?.();
    this.#cancelLook = null;
  }
}

/**
 * A page in place of the service. A gateway of the service itself also sends pages while the service is down, and those
 * say so by their status.
 */
function isPage({ kind, facts: { status } }: Answer<unknown>): boolean {
  return (kind === 'unreadable' || kind === 'refused') && status !== null && (status < 500 || status === 511);
}

/** A refusal without a code of the service, with a status that anybody on the way may give. */
function isOfProxy({ errors, facts: { status } }: Extract<Answer<unknown>, { kind: 'refused' }>): boolean {
  return errors.length === 0 && (status === 401 || status === 403 || (status ?? 0) >= 500);
}

type ReachabilityPorts = {
  /** What keeps us from a connection to the service? `null` if there is one. Sends nothing over it. */
  readonly probe: () => Promise<ConnectionTrouble | null>;
  readonly schedule: Schedule;
  readonly stopwatch: Stopwatch;
  readonly chance: Chance;
  /** Called with true when an outage has just ended. */
  readonly onChange: (isBack: boolean) => void;
};
