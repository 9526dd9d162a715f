import fs from 'node:fs';
import path from 'node:path';
import type { Provision } from '#contract/provision.ts';
import type { AppStatus, Language, Theme } from '#contract/routes/app.ts';
import { migrations } from '../db/migrations/index.ts';
import type { Database } from '../db/database.ts';
import { type Ballast, setBallastAside } from '../db/ballast.ts';
import { type FolderLock, lockFolder } from '../db/folder-lock.ts';
import { openDatabase } from '../db/open.ts';
import type { SalvageReport } from '../db/salvage.ts';
import { isDiskFull } from '../db/storage-trouble.ts';
import type { Desk } from '../desk/desk.ts';
import { type ApplyProvision, type ProvisionOutcome, createApplyProvision } from '../setup/apply-provision.ts';
import { type CredentialStore, createCredentialStore } from '../setup/credential-store.ts';
import { readProvisionFile } from '../setup/provision-file.ts';
import { type SettingsStore, createSettingsStore } from '../setup/settings-store.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { type SignIn, createSignIn } from '../staff/sign-in.ts';
import { type Session, createSession } from '../staff/session.ts';
import { createStaffStore } from '../staff/staff-store.ts';
import { createTriesStore } from '../staff/tries-store.ts';
import { type WorkingTill, openWorkingTill } from './working-till.ts';
import type { TillPorts } from './till-ports.ts';
import { tillStatus } from './till-status.ts';

/** What stands once the database is open. */
type Kept = {
  readonly db: Database;
  /** What came over from a damaged database, where this start found one. */
  readonly salvaged: SalvageReport | null;
  readonly settings: SettingsStore;
  readonly credentials: CredentialStore;
  readonly ballast: Ballast;
  readonly applyProvision: ApplyProvision;
  readonly signIn: SignIn;
};

/** One till on its data folder, from the first start to the end: to be set up, at work, or unable to start and why. */
export class Till {
  readonly #ports: TillPorts;
  readonly session: Session;
  #kept: Kept | null = null;
  #working: WorkingTill | null = null;
  #problem: StartProblem | null = null;
  #lock: FolderLock | null = null;

  private constructor(ports: TillPorts) {
    this.#ports = ports;
    this.session = createSession(() => ports.broadcast('session-changed'));
  }

  /** Never rejects for a reason that a person can do something about: the till then says so. */
  static async open(ports: TillPorts): Promise<Till> {
    const till = new Till(ports);
    await till.#open();
    return till;
  }

  /** The use cases, once the till is at work. */
  get desk(): Desk | null {
    return this.#working?.desk ?? null;
  }

  get signIn(): SignIn | null {
    return this.#kept?.signIn ?? null;
  }

  get status(): AppStatus {
    const { settings = null, salvaged = null } = this.#kept ?? {};
    const training = this.#working?.training ?? null;
    return tillStatus({ problem: this.#problem, salvaged, settings, training, ports: this.#ports });
  }

  /** The first run's answers. `refused` leaves everything as it was, to be asked again. */
  async provision(provision: Provision): Promise<ProvisionOutcome> {
    if (!this.#kept || this.#problem) return { status: 'already-provisioned' };
    const outcome = await this.#kept.applyProvision(provision);
    if (outcome.status !== 'refused' && !this.#working) await this.#work(this.#kept);
    this.#ports.broadcast('app-changed');
    return outcome;
  }

  /** Answers false while there is nowhere to keep it. */
  keepLanguage(language: Language): boolean {
    this.#kept?.settings.setLanguage(language);
    this.#ports.broadcast('app-changed');
    return this.#kept !== null;
  }

  keepTheme(theme: Theme): boolean {
    this.#kept?.settings.setTheme(theme);
    this.#ports.broadcast('app-changed');
    return this.#kept !== null;
  }

  /** Cuts and restores the way to the built-in service; false outside training mode. */
  async setTrainingNetwork(reachable: boolean): Promise<boolean> {
    const training = this.#working?.training;
    await training?.setReachable(reachable);
    this.#ports.broadcast('app-changed');
    return training !== null && training !== undefined;
  }

  /** Is there work on this till that the service has not taken? */
  get hasUnsent(): boolean {
    const counts = this.#working?.desk.outbox.backlog.counts();
    return counts !== undefined && counts.oldestAtMs !== null;
  }

  closeWindow(): void {
    this.#ports.closeWindow();
  }

  /** The machine woke up, or its network may have changed. */
  noticeWake(): void {
    this.#working?.desk.outbox.probeNow();
    this.#working?.desk.outbox.wake();
  }

  async close(): Promise<void> {
    await this.#working?.close();
    this.#kept?.db.close();
    this.#lock?.release();
    this.#lock = null;
    this.#working = null;
    this.#kept = null;
  }

  async #open(): Promise<void> {
    const { dataDir, vault } = this.#ports;
    const locked = claimFolder(dataDir);
    if (locked === 'taken') {
      this.#problem = { failure: 'already-running', details: [dataDir] };
      return;
    }
    this.#lock = locked;
    const opened = openDatabase(path.join(dataDir, 'till.db'), migrations);
    if (!opened.ok) {
      this.#problem = { failure: opened.failure, details: [opened.path] };
      return;
    }
    const { db, salvaged } = opened;
    if (salvaged) {
      const { operations, lostOperations } = salvaged;
      this.#ports.log(`The database was damaged: ${operations} operations came over, ${lostOperations} did not`);
    }
    const settings = createSettingsStore(db);
    const staff = createStaffStore(db);
    const credentials = createCredentialStore(dataDir, vault);
    const applyProvision = createApplyProvision({ db, settings, staff, credentials, vault });
    const ballast = setBallastAside(path.join(dataDir, 'ballast'));
    const signIn = onFullDisk(createSignIn({ ...this.#ports, staff, tries: createTriesStore(db) }), ballast);
    this.#kept = { db, salvaged, settings, credentials, ballast, applyProvision, signIn };
    this.#problem = await this.#provisionFirstStart(this.#kept);
    if (!this.#problem && settings.till()) await this.#work(this.#kept);
  }

  async #provisionFirstStart({ settings, applyProvision }: Kept): Promise<StartProblem | null> {
    if (settings.till()) return null;
    const { provisionFile, training, systemLanguage } = this.#ports;
    if (provisionFile) {
      const read = readProvisionFile(provisionFile);
      if (!read.ok) return read.problem;
      const outcome = await applyProvision(read.provision);
      return outcome.status === 'refused' ? outcome.problem : null;
    }
    if (!training) return null;
    const outcome = await applyProvision({ training: true, country: 'IN', language: systemLanguage });
    return outcome.status === 'refused' ? outcome.problem : null;
  }

  async #work(kept: Kept): Promise<void> {
    const opened = await openWorkingTill({ ...kept, ports: this.#ports });
    if (opened.ok) this.#working = opened.working;
    else this.#problem = opened.problem;
  }
}

/** A folder in which nothing can be written is claimed all the same: opening the database says what is wrong with it. */
function claimFolder(dataDir: string): FolderLock | 'taken' | null {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return lockFolder(dataDir) ?? 'taken';
  } catch {
    return null;
  }
}

/** A wrong try is counted on disk before the PIN is looked at, and a full disk must not keep people from their till. */
function onFullDisk(signIn: SignIn, ballast: Ballast): SignIn {
  return async (code, pin) => {
    try {
      return await signIn(code, pin);
    } catch (cause) {
      if (!isDiskFull(cause) || !ballast.release()) throw cause;
      return signIn(code, pin);
    }
  };
}
