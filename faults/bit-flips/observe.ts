import type { AppStatus } from '#contract/routes/app.ts';
import { systemChance, systemClock, systemStopwatch, systemUptime } from '#main/clock.ts';
import { lockFolder } from '#main/db/folder-lock.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { plainSystem } from '#main/testing/network/plain-system.ts';
import { viewOf } from '#main/outbox/operation-view.ts';
import { noVault } from '#main/setup/vault.ts';
import { Till } from '#main/till/till.ts';
import { systemSchedule } from '#main/timer.ts';
import { placesIn } from './places.ts';

/** An operation as a till shows it. */
export type Shown = {
  /** What is sent one day is `open`, whatever the till knows of its last try. */
  readonly state: string;
  readonly isUnreadable: boolean;
  readonly kind: string;
  readonly payload: string;
  readonly lane: string;
};

/** What a person in front of the till learns when it is started. */
export type Observed = {
  readonly status: Pick<AppStatus, 'stage' | 'failure' | 'salvaged' | 'older'>;
  readonly operations: ReadonlyMap<string, Shown>;
};

const open = new Set(['waiting', 'sending', 'unknown']);

/** Starts the till of this folder, looks at these operations, and closes it again. Its service is out of reach. */
export async function observe(folder: string, ids: readonly string[]): Promise<Observed> {
  const till = await Till.open({
    ...placesIn(folder),
    provisionFile: null,
    training: false,
    version: '0.0.0',
    migrations,
    systemLanguage: 'en',
    vault: noVault,
    clock: systemClock,
    stopwatch: systemStopwatch,
    uptime: systemUptime,
    network: plainSystem,
    chance: systemChance,
    schedule: systemSchedule,
    newId: () => '',
    startTraining: () => Promise.reject(new Error('There is no training mode here')),
    lockFolder: () => lockFolder(placesIn(folder).dataDir),
    startAgain: () => {},
    endOther: null,
    reloadPage: () => {},
    closeWindow: () => {},
    copyText: async () => {},
    broadcast: () => {},
    log: () => {},
  });
  const { status, desk } = till;
  const shown = ids.flatMap((wanted): (readonly [string, Shown])[] => {
    const one = desk?.outbox.store.find(wanted);
    if (!desk || !one) return [];
    const { id, kind, lane, state } = one;
    // In attention or at its end: it is shown as one that cannot be read.
    const isUnreadable = viewOf(one, { ...desk, held: false }).work === null;
    const payload = JSON.stringify(one.payload) ?? '';
    return [[id, { state: open.has(state) ? 'open' : state, isUnreadable, kind, lane, payload }]];
  });
  await till.close();
  return { status, operations: new Map(shown) };
}
