import path from 'node:path';
import type { Database } from '../db/database.ts';
import { createBallast } from '../db/ballast.ts';
import { canWrite } from '../db/can-write.ts';
import { type Keeper, keepDatabase } from '../db/files/keeper.ts';
import { createMarks } from '../db/marks/marks.ts';
import { openDatabase } from '../db/open.ts';
import type { SalvageReport } from '../db/salvage.ts';
import { StorageWatch } from '../db/storage-watch.ts';
import { type ApplyProvision, createApplyProvision } from '../setup/apply-provision.ts';
import { type CredentialStore, createCredentialStore } from '../setup/credential-store.ts';
import { createCopyAmender } from '../setup/copy-amender.ts';
import { beginSettingUp, isDataGone } from '../setup/was-set-up.ts';
import { type SettingsStore, createSettingsStore } from '../setup/settings-store.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { type SignIn, createSignIn } from '../staff/sign-in.ts';
import { type StaffStore, createStaffStore } from '../staff/staff-store.ts';
import { createTriesStore } from '../staff/tries-store.ts';
import { describeDefect } from '../describe-defect.ts';
import type { Schedule } from '../timer.ts';
import type { TillPorts } from './till-ports.ts';

/** All that is ready once the database is open. */
export type Kept = {
  readonly db: Database;
  readonly keeper: Keeper;
  /** The data is older than its marks say. How many operations are missing, as far as they know; else `null`. */
  readonly older: { readonly missingOperations: number } | null;
  /** What came over from a damaged database, if this start found one. */
  readonly salvaged: SalvageReport | null;
  readonly settings: SettingsStore;
  readonly staff: StaffStore;
  readonly credentials: CredentialStore;
  readonly storage: StorageWatch;
  /** False as long as the database must not be closed, because there is no room for what only the open files hold. */
  readonly secure: () => boolean;
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
  const { dataDir, stateDir, migrations, vault, schedule, log } = ports;
  const file = path.join(dataDir, 'till.db');
  const ballast = createBallast(path.join(dataDir, 'ballast'));
  const mayBeginAnew = ports.provisionFile !== null || ports.training;
  if (isDataGone(file) && !mayBeginAnew) {
    return { ok: false, problem: { failure: 'data-lost', details: [file] }, mayPass: false };
  }
  const marks = createMarks({ dataDir, stateDir }, (code) => log(`The till's marks cannot be written: ${code}`));
  const opened = openDatabase(file, migrations, marks);
  if (!opened.ok) {
    const { failure } = opened;
    if (failure === 'disk-full') ballast.release();
    const mayPass = failure === 'disk-full' || failure === 'database-unwritable';
    return { ok: false, problem: { failure, details: [opened.path] }, mayPass };
  }
  const { db, salvaged, isBehind } = opened;
  if (salvaged) {
    const { operations, lostOperations } = salvaged;
    log(`The database was damaged: ${operations} operations came over, ${lostOperations} did not`);
  }
  const settings = createSettingsStore(db);
  const staff = createStaffStore(db);
  const credentials = createCredentialStore(dataDir, vault);
  const keeper = keepDatabase({
    db,
    file,
    marks,
    schedule,
    onTrouble: (cause) => {
      if (storage.note(cause) === null) log(`The till's files could not be looked after: ${describeDefect(cause)}`);
    },
    onCopy: createCopyAmender({ file, settings, clock: ports.clock }),
  });
  const provide = createApplyProvision({ db, settings, staff, credentials, vault });
  const applyProvision: ApplyProvision = async (provision) => {
    if (settings.till() === null) beginSettingUp(dataDir);
    const outcome = await provide(provision);
    if (outcome.status === 'applied') keeper.vouch();
    return outcome;
  };
  const storage = new StorageWatch({
    schedule,
    // A till that was not set up has nothing to drain, and leaves no trace of one that was.
    ballast: { ...ballast, setAside: () => settings.till() === null || ballast.setAside() },
    canWrite: () => canWrite(db, dataDir),
    isInPlace: keeper.isInPlace,
    reopen,
    onChange: onStorageChange,
  });
  const tries = createTriesStore(db);
  const signIn = onFullDisk(createSignIn({ ...ports, schedule: scheduleOn(db), staff, tries }), storage);
  const { till, operations } = keeper.history.progress();
  const known = Math.max(0, ...marks.of(till).map((mark) => mark.operations));
  const older = isBehind ? { missingOperations: Math.max(0, known - operations) } : null;
  if (older) log(`The database is older than its marks: ${older.missingOperations} operations are missing`);
  const secure = () => {
    if (keeper.secure()) return true;
    ballast.release();
    return keeper.secure();
  };
  const kept = { db, keeper, older, salvaged, settings, staff, credentials, storage, secure, applyProvision, signIn };
  return { ok: true, kept };
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
