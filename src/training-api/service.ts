import { createFaultList } from './faults/fault-list.ts';
import { createRequestLog } from './faults/request-log.ts';
import { createApp } from './app.ts';
import { documentedLimits, type RateLimits } from './http/rate-limit.ts';
import { createListener, type Listener } from './http/listener.ts';
import type { Source } from './org/sources.ts';
import { seedOnce } from './seed/seed.ts';
import { openDatabase } from './store/database.ts';
import type { SettingsStore } from './store/service/settings-store.ts';
import { createStore } from './store/store.ts';

export type TrainingServiceOptions = {
  /** A file, or `:memory:`. */
  readonly databasePath: string;
  /** 0 for the port it had before, or for a free one the first time. */
  readonly port: number;
  /** The same seed and time give the same customers. */
  readonly seed: number;
  /** The one till that may sign in, and the md5 of its password in hex. */
  readonly till: string;
  readonly passwordMd5: string;
  /** Where most of the made-up customers are registered; `INSTORE` by default. */
  readonly source?: Source;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Serves `/training/…`. */
  readonly faults: boolean;
  /** Those of the document by default. */
  readonly limits?: Partial<RateLimits>;
  readonly reportDefect?: (defect: unknown) => void;
};

export type TrainingService = {
  readonly url: string;
  readonly port: number;
  readonly reachable: () => boolean;
  /** Pulls the cable or plugs it in, and remembers that over a restart. The port stays. */
  readonly setReachable: (reachable: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the stand-in for the loyalty service on the loopback interface. Rejects if the given port is taken. */
export async function startTrainingService(options: TrainingServiceOptions): Promise<TrainingService> {
  const { till, now, faults } = options;
  const db = openDatabase(options.databasePath);
  const store = createStore(db);
  db.transaction(() => seedOnce(store, { seed: options.seed, source: options.source ?? 'INSTORE', nowMs: now() }))();

  const closing = new AbortController();
  const app = createApp(
    { db, store, till, now, keepsLedger: faults },
    {
      passwordMd5: options.passwordMd5,
      limits: { ...documentedLimits, ...options.limits },
      meddling: faults ? { faults: createFaultList(), requests: createRequestLog(), closing: closing.signal } : null,
      reportDefect: options.reportDefect ?? (() => {}),
    },
  );
  const listener = createListener(app);
  const port = await openFirst(listener, options.port, store.settings);
  if (!store.settings.isReachable()) await listener.close();

  /**
   * Switches run one after the other, each to what is wanted by then. After a hasty off and on, the service must not
   * find its own port taken.
   */
  const switchAfter = async (earlier: Promise<void>): Promise<void> => {
    await earlier.catch(() => {});
    const wanted = store.settings.isReachable();
    if (wanted !== listener.isOpen()) await (wanted ? listener.open(port) : listener.close());
  };
  let lastSwitch = Promise.resolve();

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    reachable: listener.isOpen,
    setReachable: (reachable) => {
      store.settings.setReachable(reachable);
      lastSwitch = switchAfter(lastSwitch);
      return lastSwitch;
    },
    close: async () => {
      closing.abort();
      await lastSwitch.catch(() => {});
      await listener.close();
      db.close();
    },
  };
}

/** A service that starts cut off also opens for a moment. That is how it learns a port on which it can come back. */
async function openFirst(listener: Listener, wanted: number, settings: SettingsStore): Promise<number> {
  const port = await (wanted === 0
    ? listener.open(settings.port()).catch(() => listener.open(0))
    : listener.open(wanted));
  settings.setPort(port);
  return port;
}
