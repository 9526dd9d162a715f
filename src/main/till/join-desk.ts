import type { Answer, ToldTime } from '../capillary/answers/answer.ts';
import { createFetchFile } from '../capillary/http/http-file.ts';
import { probeHost } from '../capillary/http/probe.ts';
import type { ServiceClock } from '../capillary/service-clock.ts';
import { type Service, createService } from '../capillary/service.ts';
import type { Database } from '../db/database.ts';
import type { Keeper } from '../db/files/keeper.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import { describeDefect } from '../describe-defect.ts';
import type { Desk } from '../desk/desk.ts';
import { createShownRefusals } from '../desk/writing/shown-refusals.ts';
import { createDirectoryStore } from '../directory/directory-store.ts';
import { createImageStore } from '../directory/image-store.ts';
import { callingCodeOf } from '../identifiers/phone-number.ts';
import { kinds } from '../kinds/kinds.ts';
import { budgetsOf } from '../outbox/pacing/budget.ts';
import { createOutbox } from '../outbox/outbox.ts';
import type { CopyGuard } from '../setup/copy-guard.ts';
import type { HistoryGuard } from '../setup/history-guard.ts';
import type { SettingsStore, TillSettings } from '../setup/settings-store.ts';
import { coalesce } from './coalesce.ts';
import { createOutboxFollowers } from './outbox-followers.ts';
import type { TillPorts } from './till-ports.ts';
import type { Way } from './way-to-service.ts';

/** How long a screen waits for the service before the work is simply kept. */
const liveWaitMs = 4000;

type Parts = {
  readonly db: Database;
  readonly keeper: Keeper;
  readonly till: TillSettings;
  readonly settings: SettingsStore;
  readonly storage: StorageWatch;
  readonly copyGuard: CopyGuard;
  readonly historyGuard: HistoryGuard;
  readonly way: Way;
  readonly serviceClock: ServiceClock;
  readonly ports: TillPorts;
};

/** Joins the service, the queue and the directory. The queue is not started yet. */
export function joinDesk({
  db,
  keeper,
  till,
  settings,
  storage,
  copyGuard,
  historyGuard,
  way,
  serviceClock,
  ports,
}: Parts): Desk {
  const { clock, stopwatch, uptime, chance, schedule, newId, broadcast, log } = ports;
  const directory = createDirectoryStore(db, clock, callingCodeOf(till.country));
  const images = createImageStore(db);
  const followers = createOutboxFollowers({ kinds, directory, images, storage, clock });
  const heard = (told: ToldTime): void => {
    serviceClock.note(told);
    outbox.serviceTimeKnown();
  };
  const connect = clientsOf(way, { till, settings, clock, heard });
  const network = way.signIn?.networkForTrying ?? way.network;
  const connectToTry = clientsOf({ ...way, network }, { till, settings, clock, heard });
  const { outbox, service } = createOutbox({
    db,
    clock,
    stopwatch,
    uptime,
    serviceClock,
    chance,
    newId,
    schedule,
    connect: (observe) => connect(way.credential, observe),
    probe: () => probeHost(way.host, way.network),
    serviceTimeoutMs: till.timeoutSeconds * 1000,
    budgets: budgetsOf(till),
    kinds,
    cardSeries: till.cardSeries,
    identifiersOf: (lane) => directory.find(lane)?.identifiers ?? [],
    onApplied: followers.onApplied,
    onMoved: followers.onMoved,
    onChange: coalesce(() => {
      broadcast('outbox-changed');
      broadcast('directory-changed');
    }, ports),
    onCommitted: keeper.committed,
    storage,
    onDefect: (cause) => log(`The outbox met a defect: ${describeDefect(cause)}`),
  });
  followers.join(outbox);
  return {
    service,
    fetchFile: createFetchFile(way.network),
    outbox,
    kinds,
    refusals: createShownRefusals(),
    directory,
    images,
    storage,
    clock,
    schedule,
    newId,
    country: till.country,
    rules: till.rules,
    cardSeries: till.cardSeries,
    liveWaitMs,
    transaction: (work) => {
      const done = db.transaction(work)();
      keeper.committed();
      return done;
    },
    onDirectoryChange: () => broadcast('directory-changed'),
    confirmOnlyCopy: () => {
      copyGuard.confirmOnlyCopy();
      // The other till may have sent any of it.
      outbox.store.readAllBeforeSending();
      if (historyGuard.pauseIfOlder()) return broadcast('outbox-changed');
      keeper.vouch();
      outbox.resume('copied');
    },
    goOnWithOlderData: () => {
      if (!historyGuard.isOlder()) return;
      historyGuard.confirm();
      outbox.resume('put-back');
      broadcast('app-changed');
    },
    signIn: way.signIn && {
      renew: way.signIn.renew,
      serviceWith: (passwordMd5) => connectToTry(() => ({ till: till.till, passwordMd5 })),
    },
    log,
  };
}

/** Makes clients of the till's service. They differ in what they sign in with and in who is told of the answers. */
function clientsOf(
  { host, network }: Way,
  {
    till,
    settings,
    clock,
    heard,
  }: Pick<Parts, 'till' | 'settings'> & Pick<TillPorts, 'clock'> & Pick<Service, 'heard'>,
): (credential: Way['credential'], observe?: (answer: Answer<unknown>) => void) => Service {
  const common = {
    host,
    source: till.source,
    ...(till.accountId !== null && { accountId: till.accountId }),
    ...(till.sourcesWithAccounts !== null && { sourcesWithAccounts: till.sourcesWithAccounts }),
    language: settings.language,
  };
  return (credential, observe) =>
    createService({ ...common, credential }, { clock, network, heard, ...(observe && { observe }) });
}
