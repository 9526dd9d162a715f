import type { Provision } from '#contract/provision.ts';
import type { AppStatus, Language, Theme } from '#contract/routes/app.ts';
import type { RouteInput, RouteOutput } from '#contract/routes.ts';
import { createNetworks } from '../capillary/http/network.ts';
import type { Database } from '../db/database.ts';
import type { Rescued } from '../db/files/rescue.ts';
import type { FolderLock } from '../db/folder-lock.ts';
import { type StorageTrouble, storageTroubleOf } from '../db/storage-trouble.ts';
import { describeDefect } from '../describe-defect.ts';
import type { Desk } from '../desk/desk.ts';
import type { ProvisionOutcome } from '../setup/apply-provision.ts';
import { lookForService } from '../setup/look-for-service.ts';
import type { StartProblem } from '../setup/start-problem.ts';
import { tightenFolders } from '../setup/tight-folder.ts';
import type { Schedule } from '../timer.ts';
import type { SignIn } from '../staff/sign-in.ts';
import { type Session, createSession } from '../staff/session.ts';
import { provisionFirstStart } from './first-start.ts';
import { type Kept, openKept } from './open-kept.ts';
import { type WorkingTill, openWorkingTill } from './working-till.ts';
import type { ShellPorts, TillPorts } from './till-ports.ts';
import { tillStatus } from './till-status.ts';

/** If the disk prevents a start, the start is tried again this often. */
const retryStartMs = 5000;

/**
 * One till on its data folder, from the first start to the end. It waits to be set up, is at work, or cannot start and
 * says why.
 */
export class Till {
  readonly #ports: TillPorts;
  readonly session: Session;
  #kept: Kept | null = null;
  #working: WorkingTill | null = null;
  #problem: StartProblem | null = null;
  #lock: FolderLock | null = null;
  #rescued: Rescued | null = null;
  #openToOthers: readonly string[] = [];
  #closed = false;
  #reopening: Promise<void> = Promise.resolve();

  private constructor(ports: TillPorts) {
    this.#ports = ports;
    this.session = createSession(() => {
      // The forms of whoever worked here are gone.
      this.desk?.refusals.forgetAll();
      ports.broadcast('session-changed');
    });
  }

  /** Never rejects: whatever keeps the till from its work, `status` names it. */
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
    return tillStatus({
      problem: this.#problem,
      kept: this.#kept,
      working: this.#working,
      rescued: this.#rescued,
      openToOthers: this.#openToOthers,
      ports: this.#ports,
    });
  }

  /** Looks for the service that the first run names; `null` for a till that is set up. */
  async lookForService(asked: RouteInput<'setup.look'>): Promise<RouteOutput<'setup.look'> | null> {
    if (this.status.stage !== 'setup') return null;
    const network = createNetworks(this.#ports.network, this.#ports).throughProxies;
    return lookForService(asked, { ...this.#ports, network });
  }

  /** Takes the answers of the first run. `refused` leaves everything as it was, so that the till can ask again. */
  async provision(provision: Provision): Promise<ProvisionOutcome> {
    if (!this.#kept || this.#problem) return { status: 'already-provisioned' };
    const outcome = await this.#kept.applyProvision(provision);
    if (outcome.status !== 'refused' && !this.#working) await this.#work(this.#kept);
    this.#ports.broadcast('app-changed');
    return outcome;
  }

  /** Answers false while there is no place to keep it. */
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
    if (reachable) this.noticeWake();
    this.#ports.broadcast('app-changed');
    return training !== null && training !== undefined;
  }

  /** Does this till have work that the service has not taken? */
  get hasUnsent(): boolean {
    try {
      const counts = this.#working?.desk.outbox.backlog.counts();
      return counts !== undefined && counts.oldestAtMs !== null;
    } catch (cause) {
      if (this.storage.note(cause) === null) throw cause;
      return true;
    }
  }

  /** What the window asks of the shell around the till. */
  get shell(): ShellPorts {
    return this.#ports;
  }

  /** The machine woke up, or its network may have changed. */
  noticeWake(): void {
    this.#working?.desk.outbox.lookNow();
    this.#working?.desk.outbox.wake();
  }

  /** The disk under the till, for code that takes new work. */
  readonly storage = {
    look: (): StorageTrouble | null => this.#kept?.storage.look() ?? null,
    note: (cause: unknown): StorageTrouble | null => this.#kept?.storage.note(cause) ?? storageTroubleOf(cause),
    isReplaced: (): boolean => this.#kept?.storage.isReplaced ?? false,
  };

  async close(): Promise<void> {
    this.#closed = true;
    await this.#reopening;
    await this.#closeKept();
    this.#releaseLock();
  }

  #releaseLock(): void {
    this.#lock?.release();
    this.#lock = null;
  }

  async #closeKept(): Promise<void> {
    this.#kept?.storage.stop();
    await this.#working?.close();
    this.#rescued = this.#kept?.keeper.close() ?? this.#rescued;
    this.#working = null;
    this.#kept = null;
  }

  /** After a disk has failed, we believe only what we read back from it (docs/adr/0012). */
  async #reopen(): Promise<void> {
    if (this.#closed) return;
    // What only the open files still hold must not be lost with them.
    if (this.#kept && !this.#kept.secure()) return this.#planReopen(retryStartMs);
    try {
      await this.#closeKept();
      // The lock may lie in a folder that was moved away.
      if (this.#rescued) this.#releaseLock();
      await this.#open();
    } catch (cause) {
      this.#ports.log(`The database could not be opened again: ${describeDefect(cause)}`);
    }
    for (const event of ['app-changed', 'outbox-changed', 'directory-changed'] as const) this.#ports.broadcast(event);
  }

  /**
   * What was planned while one database was open is not done on another. A disk in trouble is not a defect of that
   * work.
   */
  #scheduleOn(db: Database): Schedule {
    return (delayMs, run) =>
      this.#ports.schedule(delayMs, () => {
        if (this.#kept?.db !== db) return;
        try {
          run();
        } catch (cause) {
          if (this.storage.note(cause) === null) throw cause;
        }
      });
  }

  #planReopen(delayMs: number): void {
    this.#ports.schedule(delayMs, () => {
      this.#reopening = this.#reopening.then(() => this.#reopen());
    });
  }

  async #open(): Promise<void> {
    try {
      await this.#openFolder();
    } catch (cause) {
      this.#ports.log(`The till could not start: ${describeDefect(cause)}`);
      this.#problem = { failure: 'unexpected', details: [this.#ports.dataDir, describeDefect(cause)] };
    }
  }

  async #openFolder(): Promise<void> {
    const { dataDir, stateDir } = this.#ports;
    if (!this.#lock) {
      const locked = this.#ports.lockFolder();
      if (!locked.ok) {
        this.#problem = { failure: locked.failure, details: [locked.path] };
        return;
      }
      this.#lock = locked.lock;
    }
    this.#openToOthers = tightenFolders({ dataDir, stateDir });
    const opened = openKept(this.#ports, {
      scheduleOn: (db) => this.#scheduleOn(db),
      reopen: () => this.#planReopen(0),
      onStorageChange: () => {
        this.#ports.broadcast('outbox-changed');
        this.#working?.desk.outbox.wake();
      },
    });
    if (!opened.ok) {
      this.#problem = opened.problem;
      if (opened.mayPass) this.#planReopen(retryStartMs);
      return;
    }
    const { kept } = opened;
    this.#kept = kept;
    this.#problem = await provisionFirstStart(kept, this.#ports);
    if (!this.#problem && kept.settings.till()) await this.#work(kept);
  }

  async #work(kept: Kept): Promise<void> {
    const opened = await openWorkingTill({ ...kept, ports: this.#ports });
    if (opened.ok) this.#working = opened.working;
    else this.#problem = opened.problem;
  }
}
