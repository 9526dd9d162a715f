import type { Schedule } from '../timer.ts';
import type { Ballast } from './ballast.ts';
import { type StorageTrouble, storageTroubleOf } from './storage-trouble.ts';

const lookEveryMs = 5000;

/** From the lightest to the gravest. When a grave trouble is over, the lighter ones are over too. */
const gravity: readonly StorageTrouble[] = ['storage-busy', 'disk-full', 'storage-failed', 'storage-replaced'];

type StorageWatchPorts = {
  readonly schedule: Schedule;
  readonly ballast: Ballast;
  readonly canWrite: () => boolean;
  /** Are the database's files those that were opened? */
  readonly isInPlace?: () => boolean;
  /** Opens the database anew, with a new watch. We do not believe what a failed disk or a replaced file seems to hold. */
  readonly reopen: () => void;
  readonly onChange: () => void;
};

/**
 * Tells whether the disk under the till is in trouble. It learns that from every statement that fails.
 *
 * While there is trouble, new work is refused, reads go on, and the watch looks at the disk until the trouble is over.
 * On a full disk the ballast is given back, so that the queue can drain. That trouble lasts until the ballast is set
 * aside again.
 */
export class StorageWatch {
  readonly #ports: StorageWatchPorts;
  #trouble: StorageTrouble | null;
  #cancelLook: () => void = () => {};
  #stopped = false;

  constructor(ports: StorageWatchPorts) {
    this.#ports = ports;
    this.#trouble = ports.ballast.setAside() ? null : 'disk-full';
    if (this.#trouble) this.#planLook();
  }

  get trouble(): StorageTrouble | null {
    return this.#trouble;
  }

  /** May the outbox write? On a full disk it may, in the space that was given back. */
  get mayDrain(): boolean {
    this.#lookAtFiles();
    return this.#trouble === null || this.#trouble === 'disk-full';
  }

  /** Looks at the files just now. */
  get isReplaced(): boolean {
    this.#lookAtFiles();
    return this.#trouble === 'storage-replaced';
  }

  /** Takes what a statement threw. @returns the trouble it tells of; `null` for a defect */
  note(cause: unknown): StorageTrouble | null {
    const trouble = storageTroubleOf(cause);
    if (trouble === null || this.#stopped) return trouble;
    if (trouble === 'disk-full') this.#ports.ballast.release();
    if (trouble === 'storage-replaced') {
      this.#lookAtFiles();
      return trouble;
    }
    const isGraver = this.#trouble === null || gravity.indexOf(trouble) > gravity.indexOf(this.#trouble);
    if (isGraver) this.#become(trouble);
    this.#planLook();
    return trouble;
  }

  /**
   * Writes something that can be left out: on a full disk, the room that is left is for the queue.
   *
   * @returns what `write` answers; `null` if the disk is in trouble, or gets into it
   */
  attempt<T>(write: () => T): T | null {
    if (this.#trouble !== null) return null;
    try {
      return write();
    } catch (cause) {
      if (this.note(cause) === null) throw cause;
      return null;
    }
  }

  /** Looks whether the trouble is over. @returns the trouble that is left */
  look(): StorageTrouble | null {
    this.#lookAtFiles();
    if (this.#trouble === null || this.#trouble === 'storage-replaced' || this.#stopped) return this.#trouble;
    const { ballast, canWrite, reopen } = this.#ports;
    const isOver = this.#trouble === 'disk-full' ? ballast.setAside() : canWrite();
    if (!isOver) this.#planLook();
    else if (this.#trouble === 'storage-failed') {
      this.stop();
      reopen();
    } else this.#become(null);
    return this.#trouble;
  }

  /** Sets space aside, once there is something to drain. Call it when the till has been set up. */
  setAside(): void {
    if (this.#trouble !== null || this.#ports.ballast.setAside()) return;
    this.#become('disk-full');
    this.#planLook();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelLook();
  }

  /** Waiting helps nothing here: the till secures what it still has, and opens its data anew at once. */
  #lookAtFiles(): void {
    if (this.#stopped || this.#trouble === 'storage-replaced' || this.#ports.isInPlace?.() !== false) return;
    this.#become('storage-replaced');
    this.#cancelLook = this.#ports.schedule(0, () => {
      this.stop();
      this.#ports.reopen();
    });
  }

  #planLook(): void {
    this.#cancelLook();
    this.#cancelLook = this.#ports.schedule(lookEveryMs, () => void this.look());
  }

  #become(trouble: StorageTrouble | null): void {
    this.#trouble = trouble;
    this.#cancelLook();
    this.#ports.onChange();
  }
}
