import path from 'node:path';
import { probeHost } from '../capillary/probe.ts';
import { createService } from '../capillary/service.ts';
import { type TillCredential, passwordMd5 } from '../capillary/sign-in.ts';
import type { Database } from '../db/database.ts';
import type { SalvageReport } from '../db/salvage.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import { isDiskFull } from '../db/storage-trouble.ts';
import type { Desk } from '../desk/desk.ts';
import { callingCodeOf } from '../identifiers/phone-number.ts';
import { adoptCustomer, followApplied } from '../desk/follow-applied.ts';
import { createDirectoryStore } from '../directory/directory-store.ts';
import { createImageStore } from '../directory/image-store.ts';
import { describeDefect } from '../describe-defect.ts';
import { kinds } from '../kinds/kinds.ts';
import { budgetsOf } from '../outbox/budget.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { createPauseStore } from '../outbox/pause-store.ts';
import type { CredentialPlace, CredentialStore } from '../setup/credential-store.ts';
import { createCopyGuard } from '../setup/copy-guard.ts';
import { fingerprintOf } from '../setup/folder-fingerprint.ts';
import type { SettingsStore, TillSettings } from '../setup/settings-store.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { type TillSignIn, createTillSignIn } from '../setup/till-sign-in.ts';
import { coalesce } from './coalesce.ts';
import type { TillPorts, TrainingService } from './till-ports.ts';

/** How long a screen waits for the service before the work is simply kept. */
const liveWaitMs = 4000;

/** A till at work: the service, the queue and the directory, joined. */
export type WorkingTill = {
  readonly desk: Desk;
  readonly training: TrainingService | null;
  readonly close: () => Promise<void>;
};

type Opened =
  | { readonly ok: true; readonly working: WorkingTill }
  | { readonly ok: false; readonly problem: StartProblem };

type Parts = {
  readonly db: Database;
  readonly salvaged: SalvageReport | null;
  readonly settings: SettingsStore;
  readonly credentials: CredentialStore;
  readonly storage: StorageWatch;
  readonly ports: TillPorts;
};

export async function openWorkingTill({ db, salvaged, settings, credentials, storage, ports }: Parts): Promise<Opened> {
  const till = settings.till();
  if (!till) throw new Error('A till that was not set up cannot work');
  const now = fingerprintOf(path.join(ports.dataDir, 'till.db'));
  const copyGuard = createCopyGuard({
    now,
    // A salvaged database is another file, in a folder that is a copy only if the damaged one was.
    before: salvaged ? fingerprintOf(salvaged.damagedFile) : now,
    settings,
    pause: createPauseStore(db, ports.clock),
    storage,
    resume: () => outbox.resume('copied'),
  });
  try {
    copyGuard.check();
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    return { ok: false, problem: { failure: 'disk-full', details: [ports.dataDir] } };
  }
  const way = till.training ? await wayToTraining(till, ports) : await wayToService(till, credentials);
  if (!way.ok) return way;

  const transaction: Desk['transaction'] = (work) => db.transaction(work)();
  const directory = createDirectoryStore(db, ports.clock, callingCodeOf(till.country));
  const images = createImageStore(db);
  const serviceSettings = {
    host: way.host,
    source: till.source,
    ...(till.accountId !== null && { accountId: till.accountId }),
    ...(till.sourcesWithAccounts !== null && { sourcesWithAccounts: till.sourcesWithAccounts }),
    language: settings.language,
  };
  const { outbox, service } = createOutbox({
    ...ports,
    db,
    connect: (observe) =>
      createService({ ...serviceSettings, credential: way.credential }, { clock: ports.clock, observe }),
    probe: () => probeHost(way.host),
    serviceTimeoutMs: till.timeoutSeconds * 1000,
    budgets: budgetsOf(till),
    kinds,
    identifiersOf: (lane) => directory.find(lane)?.identifiers ?? [],
    onApplied: (operation, customerId) => followApplied(operation, customerId, desk),
    onMoved: (operation, customerId) => adoptCustomer(operation, customerId, { outbox, directory }),
    onChange: coalesce(() => {
      ports.broadcast('outbox-changed');
      ports.broadcast('directory-changed');
    }, ports),
    storage,
    onDefect: (cause) => ports.log(`The outbox met a defect: ${describeDefect(cause)}`),
  });
  const onDirectoryChange = () => ports.broadcast('directory-changed');
  const desk: Desk = {
    ...ports,
    service,
    outbox,
    kinds,
    directory,
    images,
    storage,
    country: till.country,
    rules: till.rules,
    cardSeries: till.cardSeries,
    liveWaitMs,
    transaction,
    onDirectoryChange,
    confirmOnlyCopy: copyGuard.confirmOnlyCopy,
    signIn: way.signIn && {
      renew: way.signIn.renew,
      serviceWith: (md5) => {
        const credential = { till: till.till, passwordMd5: md5 };
        return createService({ ...serviceSettings, credential: () => credential }, { clock: ports.clock });
      },
    },
  };
  outbox.start();
  const close = async () => {
    await outbox.stop();
    await way.training?.close();
  };
  return { ok: true, working: { desk, training: way.training, close } };
}

type Way =
  | {
      readonly ok: true;
      readonly host: string;
      readonly credential: () => TillCredential;
      /** `null` where the sign-in never changes. */
      readonly signIn: TillSignIn | null;
      readonly training: TrainingService | null;
    }
  | { readonly ok: false; readonly problem: StartProblem };

async function wayToService(till: TillSettings, credentials: CredentialStore): Promise<Way> {
  const place: CredentialPlace = till.passwordInFile ? 'file' : 'keychain';
  const read = await credentials.read(place);
  if (!read.ok) return { ok: false, problem: { failure: read.failure, details: [] } };
  const signIn = createTillSignIn({ till: till.till, passwordMd5: read.passwordMd5 }, { credentials, place });
  return { ok: true, host: till.host, credential: signIn.credential, signIn, training: null };
}

/** The built-in service's sign-in is no secret: it listens on this machine alone, and its customers are made up. */
async function wayToTraining(till: TillSettings, { dataDir, startTraining, log }: TillPorts): Promise<Way> {
  const credential = { till: till.till, passwordMd5: passwordMd5('training') };
  const databasePath = path.join(dataDir, 'training.db');
  try {
    const training = await startTraining({ ...credential, databasePath });
    return { ok: true, host: training.url, credential: () => credential, signIn: null, training };
  } catch (cause) {
    log(`The training service could not start: ${describeDefect(cause)}`);
    const failure = isDiskFull(cause) ? 'disk-full' : 'training-failed';
    return { ok: false, problem: { failure, details: [databasePath] } };
  }
}
