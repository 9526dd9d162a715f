import { usualRules } from '#contract/store-rules.ts';
import type { Database } from '../../db/database.ts';
import type { Desk } from '../../desk/desk.ts';
import { adoptCustomer, followApplied } from '../../desk/writing/follow-applied.ts';
import { createShownRefusals } from '../../desk/writing/shown-refusals.ts';
import { createDirectoryStore } from '../../directory/directory-store.ts';
import { createImageStore } from '../../directory/image-store.ts';
import { budgetsOf } from '../../outbox/pacing/budget.ts';
import { kinds } from '../../kinds/kinds.ts';
import { createOutbox } from '../../outbox/outbox.ts';
import type { ManualTime } from '../manual-time.ts';
import { Killed, type MortalDatabase, mortalDatabase } from '../disk/mortal-database.ts';
import { steadyDisk } from '../disk/steady-disk.ts';
import type { ServiceWorld } from '../world/service-world.ts';
import { createWatch } from './watch.ts';

/** One process of a till: the real desk, outbox and directory, in a world that a test steers. */
export type ModelTill = {
  readonly desk: Desk;
  readonly process: MortalDatabase;
};

type Parts = {
  readonly real: Database;
  readonly world: ServiceWorld;
  readonly time: ManualTime;
  readonly newId: () => string;
  /** Told of everything that must never be. */
  readonly onBreach: (what: string) => void;
};

export function startModelTill({ real, world, time, newId, onBreach }: Parts): ModelTill {
  const process = mortalDatabase(real);
  const { db } = process;
  const watch = createWatch(real, (what) => process.isDead() || onBreach(what));
  const directory = createDirectoryStore(db, time, '91');
  const images = createImageStore(db);
  const schedule: Desk['schedule'] = (delayMs, run) => time.schedule(delayMs, () => process.isDead() || run());
  const storage = steadyDisk(db, schedule, () => outbox.wake());
  const { outbox, service } = createOutbox({
    db,
    clock: time,
    stopwatch: time.stopwatch,
    uptime: time.stopwatch,
    serviceClock: { offsetMs: () => null },
    chance: () => 0.5,
    newId,
    schedule,
    connect: (observe) => {
      const { source, accountId, sourcesWithAccounts, till, language } = world;
      // A dead process says nothing more, and what it would have heard it does not hear.
      const silence = new Promise<never>(() => {});
      const call: typeof world.call = async (request) => {
        if (process.isDead() || !watch.leaves(request)) return silence;
        const answer = await world.call(request);
        if (process.isDead()) return silence;
        watch.comes(request, answer);
        observe(answer);
        return answer;
      };
      return { source, accountId, sourcesWithAccounts, till, language, call };
    },
    probe: () => Promise.resolve(null),
    serviceTimeoutMs: 60_000,
    kinds,
    cardSeries: [],
    budgets: budgetsOf({ registrationsPerMinute: 80, cardsPerHour: 800, referralsPerHour: 800 }),
    identifiersOf: (lane) => directory.find(lane)?.identifiers ?? [],
    onApplied: (operation, customerId) => followApplied(operation, customerId, desk),
    onMoved: (operation, customerId) => adoptCustomer(operation, customerId, { outbox, directory }),
    onChange: () => {},
    storage,
    onDefect: (cause) => {
      if (!(cause instanceof Killed)) onBreach(`a defect: ${String(cause)}`);
    },
  });
  const desk: Desk = {
    service,
    fetchFile: () => Promise.resolve(null),
    outbox,
    kinds,
    refusals: createShownRefusals(),
    directory,
    images,
    storage,
    clock: time,
    schedule,
    newId,
    country: 'IN',
    rules: usualRules,
    cardSeries: [],
    liveWaitMs: 4000,
    transaction: (work) => db.transaction(work)(),
    onDirectoryChange: () => {},
    confirmOnlyCopy: () => {},
    goOnWithOlderData: () => {},
    signIn: null,
    log: () => {},
  };
  outbox.start();
  return { desk, process };
}
