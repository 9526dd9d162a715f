import path from 'node:path';
import { type ServiceClock, createServiceClock } from '../capillary/service-clock.ts';
import { storeLogin } from '../capillary/store-login.ts';
import { isDiskFull } from '../db/storage-trouble.ts';
import type { Desk } from '../desk/desk.ts';
import { keepRetention } from '../directory/retention.ts';
import { createOutboxStore } from '../outbox/store/outbox-store.ts';
import { createPauseStore } from '../outbox/store/pause-store.ts';
import { type CopyGuard, createCopyGuard } from '../setup/copy-guard.ts';
import { fingerprintIfThere, fingerprintOf } from '../setup/folder-fingerprint.ts';
import { type HistoryGuard, createHistoryGuard } from '../setup/history-guard.ts';
import { endSettingUp } from '../setup/was-set-up.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { joinDesk } from './join-desk.ts';
import type { Kept } from './open-kept.ts';
import type { TillPorts, TrainingService } from './till-ports.ts';
import { openWay } from './way-to-service.ts';

/** A till at work: the service, the queue and the directory, joined. */
export type WorkingTill = {
  readonly desk: Desk;
  readonly training: TrainingService | null;
  /** What the till knows of the service's clock. */
  readonly serviceClock: ServiceClock;
  /** Is the data older than its marks, and has no manager let the till go on yet? */
  readonly isOlder: () => boolean;
  readonly close: () => Promise<void>;
};

type Opened =
  | { readonly ok: true; readonly working: WorkingTill }
  | { readonly ok: false; readonly problem: StartProblem };

type Parts = Kept & { readonly ports: TillPorts };

export async function openWorkingTill(parts: Parts): Promise<Opened> {
  const { db, keeper, settings, credentials, storage, ports } = parts;
  const till = settings.till();
  if (!till) throw new Error('A till that was not set up cannot work');
  endSettingUp(ports.dataDir);
  storage.setAside();
  const guarded = guard(parts);
  if (!guarded.ok) return guarded;
  keeper.beginMarks();
  const { copyGuard, historyGuard } = guarded;
  const opened = await openWay(till, { credentials, ports });
  if (!opened.ok) return opened;
  const { way } = opened;
  const serviceClock = createServiceClock({ ...ports, onChange: () => ports.broadcast('app-changed') });
  const desk = joinDesk({
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
  });
  desk.outbox.start();
  const endRetention = keepRetention({ ...ports, directory: desk.directory, serviceClock, storage });
  const closing = new AbortController();
  // Signs in, so that the till knows the service's time before anybody registers a customer.
  if (!way.training) void storeLogin(desk.service, { signal: closing.signal });
  const close = async () => {
    closing.abort();
    endRetention();
    await desk.outbox.stop();
    await way.training?.close();
  };
  const { isOlder } = historyGuard;
  return { ok: true, working: { desk, training: way.training, serviceClock, isOlder, close } };
}

type Guarded =
  | { readonly ok: true; readonly copyGuard: CopyGuard; readonly historyGuard: HistoryGuard }
  | { readonly ok: false; readonly problem: StartProblem };

/**
 * Two tills must never send the same work, and no till may send it twice. If we cannot make sure of that, the till does
 * not start.
 */
function guard({ db, keeper, older, salvaged, settings, storage, ports }: Parts): Guarded {
  const pause = createPauseStore(db, ports.clock);
  const now = fingerprintOf(path.join(ports.dataDir, 'till.db'));
  const copyGuard = createCopyGuard({
    now,
    // The salvaged database is a new file. Its folder is a copy only if the damaged file was in a copy.
    before: (salvaged && fingerprintIfThere(salvaged.damagedFile)) ?? now,
    settings,
    pause,
    storage,
  });
  const historyGuard = createHistoryGuard({
    isBehind: older !== null,
    history: keeper.history,
    vouch: keeper.vouch,
    store: createOutboxStore(db, ports.clock),
    pause,
    transaction: (work) => db.transaction(work)(),
  });
  try {
    copyGuard.check();
    historyGuard.check();
    return { ok: true, copyGuard, historyGuard };
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    return { ok: false, problem: { failure: 'disk-full', details: [ports.dataDir] } };
  }
}
