import type { Stopwatch } from '../clock.ts';
import type { Schedule } from '../timer.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import { advance } from './advance.ts';
import { type Budgets, isWithinBudget } from './pacing/budget.ts';
import type { Kinds } from './kind.ts';
import type { SendMode } from '../capillary/send-mode.ts';
import type { Operation } from './operation.ts';
import type { OutboxPorts } from './ports.ts';
import type { Reachability } from './pacing/reachability.ts';
import { SettlingWatch } from './pacing/settling-watch.ts';
import { UnreadableWatch } from './pacing/unreadable-watch.ts';

export type RunnerPorts = Omit<OutboxPorts, 'maySend' | 'settling' | 'unreadable'> & {
  readonly stopwatch: Stopwatch;
  readonly schedule: Schedule;
  readonly reachability: Reachability;
  /** How many lanes are worked on at a time, beside the one a cashier waits for. */
  readonly parallelLanes: number;
  readonly budgets: Budgets;
  readonly kinds: Kinds;
  readonly onChange: () => void;
  readonly storage: Pick<StorageWatch, 'note' | 'mayDrain'>;
  /** Called when a defect stops a step. The operation stays in the state that is committed. */
  readonly onDefect: (cause: unknown) => void;
};

/** The runner looks at the queue at least this often, because a clock may have jumped or a plan may be stale. */
const longestSleepMs = 30_000;
/** A step that a defect or a full disk stopped is not tried again at once. */
const troubleDelayMs = 15_000;

/** Works through the outbox: lanes in parallel, each lane strictly in order. */
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
    const unreadable = new UnreadableWatch(ports.stopwatch);
    this.#ports = { ...ports, settling, unreadable, maySend: () => this.#mayWrite() && ports.pause.reason() === null };
  }

  /** How many operations were applied since the queue was last empty. */
  get appliedInRun(): number {
    return this.#appliedInRun;
  }

  start(): void {
    this.#stopped = false;
    // What the last process knew of the network is gone.
    this.resume('unreachable', 'answer-lost');
  }

  /** Takes no more work. Resolves when everything on the wire has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelTimer();
    await Promise.all(this.#inFlight.values());
  }

  /**
   * Sends one operation at once. It passes the backlog, but never its own lanes or a pause.
   *
   * @returns when the operation has come to rest; it is kept either way
   */
  async submit(id: string): Promise<void> {
    const operation = this.#ports.store.find(id);
    if (!operation || !this.#mayWrite() || this.#ports.pause.reason() !== null) return;
    // A part of it that nobody holds may have been split off.
    if (!this.#ports.store.isHead(id)) return this.wake();
    if (this.#inFlight.has(id)) return;
    await this.#begin(operation, 'live');
  }

  /** The service asked for quiet (`Retry-After`). The backlog obeys; a request that a cashier waits for does not. */
  keepQuiet(ms: number): void {
    this.#quietUntilMs = Math.max(this.#quietUntilMs, this.#ports.stopwatch() + ms);
  }

  /** A person asks. Everything that waits is due now, and a pause that the service caused is lifted. */
  sendNow(): void {
    this.#liftOwnPause();
    this.#quietUntilMs = 0;
    this.#ports.store.makeDue();
    this.#ports.reachability.lookNow();
    this.wake();
  }

  /** Operations that waited for one of these reasons are due at once, or at the next look if the disk is in trouble. */
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
   * The till signs in with a new password, so what the service refused is tried again. Writes that left with the old
   * password may still be refused. So this is done once more when they have ended.
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

  /** Lifts a pause that the service caused. If a person paused the outbox, only a person lets it go on. */
  #liftOwnPause(): void {
    const reason = this.#ports.pause.reason();
    if (reason === 'sign-in' || reason === 'rights') this.#ports.pause.lift();
  }

  /** Looks at the queue, starts what is due and plans the next look. Cheap: call it after anything that may change. */
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

  /** Kinds that the service takes no more of for a while. They wait, and hold nobody else. */
  #spentKinds(): readonly string[] {
    const { attempts, clock, budgets, kinds } = this.#ports;
    return Object.values(kinds)
      .filter(({ name, budget }) => !isWithinBudget({ kind: name, budget: budget && budgets[budget] }, attempts, clock))
      .map(({ name }) => name);
  }

  #begin(operation: Operation, mode: SendMode): Promise<void> {
    // The operation is noted as in flight first. An answer can come and wake us while the work begins.
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

  /** Goes on while the next step needs no wait. So a lost answer is looked for at once, while the cashier waits. */
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
      // If the customer was merged away, the operation has another lane now. Others may come first in that lane.
      if (!store.isHead(operation.id)) return;
      currentMode = 'replay';
    }
  }

  /** The till must not send what it cannot write down. */
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
    // Whatever ends the outage or the pause wakes us.
    if (reachability.lanes(parallelLanes) === 0 || pause.reason() !== null) return longestSleepMs;
    // A due operation that was not started waits for a lane or the budget. A second at least, so the timer never spins.
    const delayMs = dueAtMs === null ? longestSleepMs : Math.max(dueAtMs - clock.now(), 1000);
    return Math.min(delayMs, longestSleepMs);
  }
}
