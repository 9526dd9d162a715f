import path from 'node:path';
import { type ServiceClock, createServiceClock } from '../capillary/service-clock.ts';
import { storeLogin } from '../capillary/store-login.ts';
import type { Database } from '../db/database.ts';
import type { SalvageReport } from '../db/salvage.ts';
import { isDiskFull } from '../db/storage-trouble.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import type { Desk } from '../desk/desk.ts';
import { createPauseStore } from '../outbox/store/pause-store.ts';
import { type CopyGuard, createCopyGuard } from '../setup/copy-guard.ts';
import type { CredentialStore } from '../setup/credential-store.ts';
import { fingerprintOf } from '../setup/folder-fingerprint.ts';
import type { SettingsStore } from '../setup/settings-store.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { joinDesk } from './join-desk.ts';
import type { TillPorts, TrainingService } from './till-ports.ts';
import { openWay } from './way-to-service.ts';

/** A till at work: the service, the queue and the directory, joined. */
export type WorkingTill = {
  readonly desk: Desk;
  readonly training: TrainingService | null;
  /** What the till knows of the service's clock. */
  readonly serviceClock: ServiceClock;
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

export async function openWorkingTill(parts: Parts): Promise<Opened> {
  const { db, settings, credentials, storage, ports } = parts;
  const till = settings.till();
  if (!till) throw new Error('A till that was not set up cannot work');
  const guarded = guardAgainstCopies(parts);
  if (!guarded.ok) return guarded;
  const { copyGuard } = guarded;
  const opened = await openWay(till, { credentials, ports });
  if (!opened.ok) return opened;
  const { way } = opened;
  const serviceClock = createServiceClock({ ...ports, onChange: () => ports.broadcast('app-changed') });
  const desk = joinDesk({ db, till, settings, storage, copyGuard, way, serviceClock, ports });
  desk.outbox.start();
  const closing = new AbortController();
  // Signs in, so that the till knows the service's time before anybody registers a customer.
  if (!way.training) void storeLogin(desk.service, { signal: closing.signal });
  const close = async () => {
    closing.abort();
    await desk.outbox.stop();
    await way.training?.close();
  };
  return { ok: true, working: { desk, training: way.training, serviceClock, close } };
}

type Guarded =
  | { readonly ok: true; readonly copyGuard: CopyGuard }
  | { readonly ok: false; readonly problem: StartProblem };

/** Two tills must never send the same work. If we cannot make sure of that, the till does not start. */
function guardAgainstCopies({ db, salvaged, settings, storage, ports }: Parts): Guarded {
  const now = fingerprintOf(path.join(ports.dataDir, 'till.db'));
  const copyGuard = createCopyGuard({
    now,
    // The salvaged database is a new file. Its folder is a copy only if the damaged file was in a copy.
    before: salvaged ? fingerprintOf(salvaged.damagedFile) : now,
    settings,
    pause: createPauseStore(db, ports.clock),
    storage,
  });
  try {
    copyGuard.check();
    return { ok: true, copyGuard };
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    return { ok: false, problem: { failure: 'disk-full', details: [ports.dataDir] } };
  }
}
