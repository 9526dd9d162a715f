import path from 'node:path';
import type { Database } from '../db/database.ts';
import { createBallast } from '../db/ballast.ts';
import { canWrite } from '../db/can-write.ts';
import { openDatabase } from '../db/open.ts';
import type { SalvageReport } from '../db/salvage.ts';
import { StorageWatch } from '../db/storage-watch.ts';
import { type ApplyProvision, createApplyProvision } from '../setup/apply-provision.ts';
import { type CredentialStore, createCredentialStore } from '../setup/credential-store.ts';
import { type SettingsStore, createSettingsStore } from '../setup/settings-store.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { type SignIn, createSignIn } from '../staff/sign-in.ts';
import { createStaffStore } from '../staff/staff-store.ts';
import { createTriesStore } from '../staff/tries-store.ts';
import type { Schedule } from '../timer.ts';
import type { TillPorts } from './till-ports.ts';

/** All that is ready once the database is open. */
export type Kept = {
  readonly db: Database;
  /** What came over from a damaged database, if this start found one. */
  readonly salvaged: SalvageReport | null;
  readonly settings: SettingsStore;
  readonly credentials: CredentialStore;
  readonly storage: StorageWatch;
  readonly applyProvision: ApplyProvision;
  readonly signIn: SignIn;
};

type Opened =
  | { readonly ok: true; readonly kept: Kept }
  | {
      readonly ok: false;
      readonly problem: StartProblem;
      /** The problem may pass by itself: somebody frees space, or ends the other program. */
      readonly mayPass: boolean;
    };

type Around = {
  /** A timer for what is planned while this database is open. */
  readonly scheduleOn: (db: Database) => Schedule;
  readonly reopen: () => void;
  readonly onStorageChange: () => void;
};

/** Opens what the till keeps on its disk. By now this process is the only one that uses it. */
export function openKept(ports: TillPorts, { scheduleOn, reopen, onStorageChange }: Around): Opened {
  const { dataDir, migrations, vault, schedule, log } = ports;
  const ballast = createBallast(path.join(dataDir, 'ballast'));
  const opened = openDatabase(path.join(dataDir, 'till.db'), migrations);
  if (!opened.ok) {
    const { failure } = opened;
    if (failure === 'disk-full') ballast.release();
    const mayPass = failure === 'disk-full' || failure === 'database-unwritable';
    return { ok: false, problem: { failure, details: [opened.path] }, mayPass };
  }
  const { db, salvaged } = opened;
  if (salvaged) {
    const { operations, lostOperations } = salvaged;
    log(`The database was damaged: ${operations} operations came over, ${lostOperations} did not`);
  }
  const settings = createSettingsStore(db);
  const staff = createStaffStore(db);
  const credentials = createCredentialStore(dataDir, vault);
  const applyProvision = createApplyProvision({ db, settings, staff, credentials, vault });
  const storage = new StorageWatch({
    schedule,
    ballast,
    canWrite: () => canWrite(db, dataDir),
    reopen,
    onChange: onStorageChange,
  });
  const tries = createTriesStore(db);
  const signIn = onFullDisk(createSignIn({ ...ports, schedule: scheduleOn(db), staff, tries }), storage);
  return { ok: true, kept: { db, salvaged, settings, credentials, storage, applyProvision, signIn } };
}

/** A try is counted on disk before the PIN is checked. But a full disk must not keep people from their till. */
function onFullDisk(signIn: SignIn, storage: StorageWatch): SignIn {
  return async (code, pin) => {
    try {
      return await signIn(code, pin);
    } catch (cause) {
      if (storage.note(cause) !== 'disk-full') throw cause;
      return signIn(code, pin);
    }
  };
}
