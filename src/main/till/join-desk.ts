import type { Answer } from '../capillary/answers/answer.ts';
import { probeHost } from '../capillary/http/probe.ts';
import { type Service, createService } from '../capillary/service.ts';
import type { Database } from '../db/database.ts';
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
import type { SettingsStore, TillSettings } from '../setup/settings-store.ts';
import { coalesce } from './coalesce.ts';
import { createOutboxFollowers } from './outbox-followers.ts';
import type { TillPorts } from './till-ports.ts';
import type { Way } from './way-to-service.ts';

/** How long a screen waits for the service before the work is simply kept. */
const liveWaitMs = 4000;

type Parts = {
  readonly db: Database;
  readonly till: TillSettings;
  readonly settings: SettingsStore;
  readonly storage: StorageWatch;
  readonly copyGuard: CopyGuard;
  readonly way: Way;
  readonly ports: TillPorts;
};

/** Joins the service, the queue and the directory. The queue is not started yet. */
export function joinDesk({ db, till, settings, storage, copyGuard, way, ports }: Parts): Desk {
  const { clock, stopwatch, chance, schedule, newId, broadcast, log } = ports;
  const directory = createDirectoryStore(db, clock, callingCodeOf(till.country));
  const images = createImageStore(db);
  const followers = createOutboxFollowers({ kinds, directory, images, storage, clock });
  const connect = clientsOf(way.host, { till, settings, clock });
  const { outbox, service } = createOutbox({
    db,
    clock,
    stopwatch,
    chance,
    schedule,
    connect: (observe) => connect(way.credential, observe),
    probe: () => probeHost(way.host),
    serviceTimeoutMs: till.timeoutSeconds * 1000,
    budgets: budgetsOf(till),
    kinds,
    identifiersOf: (lane) => directory.find(lane)?.identifiers ?? [],
    onApplied: followers.onApplied,
    onMoved: followers.onMoved,
    onChange: coalesce(() => {
      broadcast('outbox-changed');
      broadcast('directory-changed');
    }, ports),
    storage,
    onDefect: (cause) => log(`The outbox met a defect: ${describeDefect(cause)}`),
  });
  followers.join(outbox);
  return {
    service,
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
    transaction: (work) => db.transaction(work)(),
    onDirectoryChange: () => broadcast('directory-changed'),
    confirmOnlyCopy: () => {
      copyGuard.confirmOnlyCopy();
      outbox.resume('copied');
    },
    signIn: way.signIn && {
      renew: way.signIn.renew,
      serviceWith: (passwordMd5) => connect(() => ({ till: till.till, passwordMd5 })),
    },
    log,
  };
}

/** Makes clients of the till's service. They differ in what they sign in with and in who is told of the answers. */
function clientsOf(
  host: string,
  { till, settings, clock }: Pick<Parts, 'till' | 'settings'> & Pick<TillPorts, 'clock'>,
): (credential: Way['credential'], observe?: (answer: Answer<unknown>) => void) => Service {
  const common = {
    host,
    source: till.source,
    ...(till.accountId !== null && { accountId: till.accountId }),
    ...(till.sourcesWithAccounts !== null && { sourcesWithAccounts: till.sourcesWithAccounts }),
    language: settings.language,
  };
  return (credential, observe) => createService({ ...common, credential }, { clock, ...(observe && { observe }) });
}
