import type { CardSeries } from '#contract/card-series.ts';
import type { ConnectionTrouble } from '#contract/connection-trouble.ts';
import { makesCustomer } from '#contract/drafts/work.ts';
import type { OutboxSummary } from '#contract/operation.ts';
import type { Answer } from '../capillary/answers/answer.ts';
import type { ServiceClock } from '../capillary/service-clock.ts';
import { storeLogin } from '../capillary/store-login.ts';
import type { Service } from '../capillary/service.ts';
import type { Chance, Clock, Stopwatch } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import type { Schedule } from '../timer.ts';
import type { Budgets } from './pacing/budget.ts';
import { classify } from './classify.ts';
import { type Kinds, bindKind } from './kind.ts';
import { type AttemptStore, createAttemptStore } from './store/attempt-store.ts';
import { type CorrectionStore, createCorrectionStore } from './store/correction-store.ts';
import { type BacklogStore, createBacklogStore } from './store/backlog-store.ts';
import { type OutboxStore, createOutboxStore } from './store/outbox-store.ts';
import { type ServiceTimesStore, createServiceTimesStore } from './store/service-times-store.ts';
import { createPauseStore } from './store/pause-store.ts';
import type { OutboxPorts } from './ports.ts';
import { reachesEverything } from './reach.ts';
import { Reachability } from './pacing/reachability.ts';
import { OutboxRunner } from './runner.ts';
import { summarize } from './summary.ts';
import { createTakenTimes } from './taken-times.ts';

/** The queue of writes, as the rest of the till sees it. */
export type Outbox = {
  readonly store: OutboxStore;
  readonly backlog: BacklogStore;
  readonly attempts: Pick<AttemptStore, 'of'>;
  /** When operations were taken, by the service's clock. */
  readonly serviceTimes: Pick<ServiceTimesStore, 'find'>;
  readonly corrections: CorrectionStore;
  /** Sends one operation now, while a person waits. Resolves when it has come to rest. */
  readonly submit: (id: string) => Promise<void>;
  readonly sendNow: () => void;
  /** A manager stops all sending. Only a manager lets it go on. */
  readonly pause: (byStaff: string) => void;
  /** Lifts the pause if it has this reason. Any other pause stays. */
  readonly resume: (reason: 'manager' | 'copied' | 'put-back') => void;
  /** The till has a new password. A pause that the service caused ends; a pause by a person stays. */
  readonly signInRenewed: () => void;
  /** The queue may have changed: look again. */
  readonly wake: () => void;
  /** The service has told its time. */
  readonly serviceTimeKnown: () => void;
  /** The network may be back. Looks, if there is an outage. */
  readonly lookNow: () => void;
  readonly summary: () => OutboxSummary;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

export type OutboxOptions = {
  readonly db: Database;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  /** A stopwatch that counts while the machine sleeps, too. */
  readonly uptime: Stopwatch;
  readonly serviceClock: Pick<ServiceClock, 'offsetMs'>;
  readonly chance: Chance;
  readonly newId: () => string;
  readonly schedule: Schedule;
  /** Makes the client of the service. The client passes every answer to `observe`. */
  readonly connect: (observe: (answer: Answer<unknown>) => void) => Service;
  readonly probe: () => Promise<ConnectionTrouble | null>;
  readonly serviceTimeoutMs: number;
  readonly parallelLanes?: number;
  readonly budgets: Budgets;
  /** Every kind of write that can be kept and sent. */
  readonly kinds: Kinds;
  /** The series of the cards that are given out here. */
  readonly cardSeries: readonly CardSeries[];
  readonly identifiersOf: OutboxPorts['identifiersOf'];
  readonly onApplied: OutboxPorts['onApplied'];
  readonly onMoved: OutboxPorts['onMoved'];
  readonly onChange: () => void;
  /** Called after each commit, before anything is sent or told. What it throws stops both. */
  readonly onCommitted?: () => void;
  readonly storage: Pick<StorageWatch, 'note' | 'mayDrain' | 'trouble'>;
  readonly onDefect: (cause: unknown) => void;
};

/** Before an operation is sent, the till waits so long for the service's time. */
const longestLearnMs = 5000;

export function createOutbox(options: OutboxOptions): { readonly outbox: Outbox; readonly service: Service } {
  const { db, clock, chance, schedule, onChange, kinds, cardSeries } = options;
  const touchPorts = () => ({ source: service.source, accountId: service.accountId, cardSeries });
  const kept = createOutboxStore(
    db,
    clock,
    (operation) => bindKind(operation, kinds)?.reach(touchPorts()) ?? reachesEverything,
    {
      splitOf: (operation, isLast) => bindKind(operation, kinds)?.split(isLast, touchPorts()) ?? null,
      newId: options.newId,
    },
  );
  const serviceTimes = createServiceTimesStore(db);
  const taken = createTakenTimes({
    store: serviceTimes,
    clock,
    uptime: options.uptime,
    offsetMs: options.serviceClock.offsetMs,
    learn: () => storeLogin(service, { timeoutMs: longestLearnMs }),
  });
  const store: OutboxStore = {
    ...kept,
    add: db.transaction((operation) => {
      const added = kept.add(operation);
      // Only who makes a customer is asked when that was.
      if (makesCustomer(added.kind)) taken.take(added);
      return added;
    }),
  };
  const backlog = createBacklogStore(db, clock);
  const attempts = createAttemptStore(db, clock);
  const pause = createPauseStore(db, clock);
  const reachability = new Reachability({
    probe: options.probe,
    schedule,
    stopwatch: options.stopwatch,
    chance,
    onChange: (isBack) => {
      if (isBack) runner.resume('unreachable', 'answer-lost');
      else runner.wake();
      onChange();
    },
  });
  let refusedAtMs = -Infinity;
  const service = options.connect((answer) => {
    if ('retryAfterMs' in answer && answer.retryAfterMs !== null) {
      // A page may come from a proxy, which does not speak for the service. We obey it for a short while only.
      const longestMs = answer.kind === 'refused' ? Infinity : 120_000;
      runner.keepQuiet(Math.min(answer.retryAfterMs, longestMs));
    }
    reachability.note(answer);
    const nowMs = options.stopwatch();
    if (classify(answer).kind === 'pause') refusedAtMs = nowMs;
    // The service has accepted our sign-in for something that was asked after the refusal, so it works again.
    const isNewer = nowMs - answer.facts.durationMs >= refusedAtMs;
    if (answer.kind === 'accepted' && isNewer && pause.reason() === 'sign-in') {
      runner.resume('paused');
      onChange();
    }
  });
  const runner = new OutboxRunner({
    ...options,
    store,
    attempts,
    pause,
    service,
    taken,
    reachability,
    parallelLanes: options.parallelLanes ?? 4,
    transaction: (work) => {
      const done = db.transaction(work)();
      options.onCommitted?.();
      return done;
    },
  });
  const outbox: Outbox = {
    store,
    backlog,
    attempts,
    serviceTimes,
    corrections: createCorrectionStore(db, clock),
    submit: (id) => runner.submit(id),
    sendNow: () => runner.sendNow(),
    pause: (byStaff) => {
      pause.set('manager', byStaff);
      onChange();
    },
    resume: (reason) => {
      if (pause.reason() !== reason) return;
      // Under a pause for old data, everything unfinished has become unknown.
      store.refreshHolds();
      pause.lift();
      runner.resume('paused');
      onChange();
    },
    signInRenewed: () => runner.signInRenewed(),
    wake: () => runner.wake(),
    serviceTimeKnown: () => {
      try {
        taken.reckon();
      } catch (cause) {
        if (options.storage.note(cause) === null) throw cause;
      }
    },
    lookNow: () => reachability.lookNow(),
    summary: () =>
      summarize(backlog.counts(), {
        pause: pause.reason(),
        reachability: reachability.state,
        trouble: reachability.trouble,
        storageTrouble: options.storage.trouble !== null,
        appliedInRun: runner.appliedInRun,
        isHeldUp: backlog.isHeldUp,
      }),
    start: () => {
      store.setAsideUnreadable();
      store.refreshHolds();
      runner.start();
    },
    stop: () => {
      reachability.stop();
      return runner.stop();
    },
  };
  return { outbox, service };
}
