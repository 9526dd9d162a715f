import type { Stopwatch } from '../clock.ts';
import type { Schedule } from '../timer.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import { advance } from './advance.ts';
import { type Budgets, isWithinBudget } from './budget.ts';
import type { Kinds } from './kind.ts';
import type { SendMode } from '../capillary/send-mode.ts';
import type { Operation } from './operation.ts';
import type { OutboxPorts } from './ports.ts';
import type { Reachability } from './reachability.ts';
import { SettlingWatch } from './settling-watch.ts';

export type RunnerPorts = Omit<OutboxPorts, 'maySend' | 'settling'> & {
  readonly stopwatch: Stopwatch;
  readonly schedule: Schedule;
  readonly reachability: Reachability;
  /** Lanes worked on at a time, beside the one a cashier waits for. */
  readonly parallelLanes: number;
  readonly budgets: Budgets;
  readonly kinds: Kinds;
  readonly onChange: () => void;
  readonly storage: Pick<StorageWatch, 'note' | 'mayDrain'>;
  /** Told of a defect: the operation stays where it is committed. */
  readonly onDefect: (cause: unknown) => void;
};

/** However quiet it looks, the queue is looked at this often: a clock may have jumped, a plan may be stale. */
const longestSleepMs = 30_000;
/** A step that failed by a defect or a full disk is not tried again at once. */
const troubleDelayMs = 15_000;

/** Works the outbox off: lanes in parallel, each lane strictly in order. */
export class OutboxRunner {
  readonly #ports: RunnerPorts & OutboxPorts;
  readonly #inFlight = new Map<string, Promise<void>>();
  readonly #troubled = new Set<string>();
  #cancelTimer: () => void = () => {};
  #stopped = true;
  #appliedInRun = 0;
  #quietUntilMs = 0;

  constructor(ports: RunnerPorts) {
    const settling = new SettlingWatch(ports.stopwatch);
    this.#ports = { ...ports, settling, maySend: () => this.#mayWrite() && ports.pause.reason() === null };
  }

  /** Operations applied since the queue last stood empty. */
  get appliedInRun(): number {
    return this.#appliedInRun;
  }

  start(): void {
    this.#stopped = false;
    // What was known of the network ended with the last process.
    this.resume('unreachable', 'answer-lost');
  }

  /** Takes no more work; resolves when what is on the wire has come to an end. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer();
    await Promise.all(this.#inFlight.values());
  }

  /**
   * Sends one operation at once, past the backlog but never past its own lanes or a pause.
   *
   * @returns when the operation has come to rest; it is kept either way
   */
  async submit(id: string): Promise<void> {
    const operation = this.#ports.store.find(id);
    if (!operation || !this.#mayWrite() || this.#ports.pause.reason() !== null) return;
    if (this.#inFlight.has(id) || !this.#ports.store.isHead(id)) return;
    await this.#begin(operation, 'live');
  }

  /** The service asked to be left alone for a while (`Retry-After`): the backlog obeys, a cashier's own request does not. */
  keepQuiet(ms: number): void {
    this.#quietUntilMs = Math.max(this.#quietUntilMs, this.#ports.stopwatch() + ms);
  }

  /** A person asks: everything waiting is due now, a pause is tried again. */
  sendNow(): void {
    this.#liftOwnPause();
    this.#quietUntilMs = 0;
    this.#ports.store.makeDue();
    this.#ports.reachability.lookNow();
    this.wake();
  }

  /** What kept operations waiting is over: those are due at once. A disk in trouble keeps them for the next look. */
  resume(...reasons: readonly ('unreachable' | 'answer-lost' | 'paused')[]): void {
    try {
      if (reasons.includes('paused')) this.#liftOwnPause();
      for (const reason of reasons) this.#ports.store.makeDue(reason);
    } catch (cause) {
      this.#noteTrouble(cause);
    }
    this.wake();
  }

  /**
   * The till signs in with another password: what the service refused is tried again. What left with the old one may
   * still be refused, so that is done once more when it has come to its end.
   */
  signInRenewed(): void {
    const underWay = [...this.#inFlight.values()];
    const goOn = () => {
      this.resume('paused');
      this.#ports.onChange();
    };
    goOn();
    if (underWay.length > 0) void Promise.all(underWay).then(goOn);
  }

  /** What the service refused may be tried again; what a person has paused only a person resumes. */
  #liftOwnPause(): void {
    const reason = this.#ports.pause.reason();
    if (reason === 'sign-in' || reason === 'rights') this.#ports.pause.lift();
  }

  /** Looks at the queue, starts what is due and plans the next look. Cheap; call it whenever something may have changed. */
  wake(): void {
    if (this.#stopped) return;
    this.#cancelTimer();
    let delayMs = troubleDelayMs;
    try {
      this.#startDue();
      delayMs = this.#untilNextLookMs();
    } catch (cause) {
      this.#noteTrouble(cause);
    }
    this.#cancelTimer = this.#ports.schedule(delayMs, () => this.wake());
  }

  #startDue(): void {
    const { store, pause, reachability, parallelLanes } = this.#ports;
    if (!this.#mayWrite()) return;
    if (store.recoverSending(new Set(this.#inFlight.keys())) > 0) this.#ports.onChange();
    const quiet = this.#ports.stopwatch() < this.#quietUntilMs;
    const lanes = reachability.lanes(parallelLanes);
    if (quiet || pause.reason() !== null || lanes === 0) return;
    const limit = lanes + this.#inFlight.size + this.#troubled.size;
    for (const operation of store.dueHeads({ limit, exceptKinds: this.#spentKinds() })) {
      if (this.#inFlight.size >= lanes) return;
      if (this.#inFlight.has(operation.id) || this.#troubled.has(operation.id)) continue;
      void this.#begin(operation, 'replay');
    }
  }

  /** Kinds of which the service takes no more for a while: they wait, and hold nobody else. */
  #spentKinds(): readonly string[] {
    const { attempts, clock, budgets, kinds } = this.#ports;
    return Object.values(kinds)
      .filter(({ name, budget }) => !isWithinBudget({ kind: name, budget: budget && budgets[budget] }, attempts, clock))
      .map(({ name }) => name);
  }

  #begin(operation: Operation, mode: SendMode): Promise<void> {
    // Not before it is known to be in flight: an answer can come, and wake us, while the work is being begun.
    const work = Promise.resolve()
      .then(() => this.#work(operation, mode))
      .catch((cause: unknown) => {
        this.#troubled.add(operation.id);
        this.#ports.schedule(troubleDelayMs, () => {
          this.#troubled.delete(operation.id);
          this.wake();
        });
        this.#noteTrouble(cause);
      })
      .finally(() => {
        this.#inFlight.delete(operation.id);
        this.#ports.onChange();
        this.wake();
      });
    this.#inFlight.set(operation.id, work);
    return work;
  }

  /** Steps on while the next step needs no waiting: an answer that was lost is looked for at once, for the cashier's sake. */
  async #work(operation: Operation, mode: SendMode): Promise<void> {
    const { store, clock, onChange } = this.#ports;
    let current: Operation | null = operation;
    let currentMode = mode;
    while (current && (current.state === 'waiting' || current.state === 'unknown')) {
      await advance(current, currentMode, this.#ports);
      onChange();
      current = store.find(operation.id);
      if (current?.state === 'applied') this.#appliedInRun += 1;
      if (!this.#ports.maySend() || (current && current.dueAtMs > clock.now())) return;
      // A customer who was merged away has another lane now, in which others may come first.
      if (!store.isHead(operation.id)) return;
      currentMode = 'replay';
    }
  }

  /** What cannot be written down must not be sent. */
  #mayWrite(): boolean {
    return !this.#stopped && this.#ports.storage.mayDrain;
  }

  #noteTrouble(cause: unknown): void {
    if (this.#ports.storage.note(cause) !== 'disk-full') this.#ports.onDefect(cause);
    this.#ports.onChange();
  }

  #untilNextLookMs(): number {
    const { store, clock, reachability, parallelLanes, pause } = this.#ports;
    const dueAtMs = store.nextDueAtMs();
    if (dueAtMs === null && this.#inFlight.size === 0) this.#appliedInRun = 0;
    // Whoever ends an outage or a pause wakes us.
    if (reachability.lanes(parallelLanes) === 0 || pause.reason() !== null) return longestSleepMs;
    // What is due and was not started waits for a lane or the budget: never a spinning timer.
    const delayMs = dueAtMs === null ? longestSleepMs : Math.max(dueAtMs - clock.now(), 1000);
    return Math.min(delayMs, longestSleepMs);
  }
}
