import type { Schedule } from '../timer.ts';
import type { Ballast } from './ballast.ts';
import { type StorageTrouble, storageTroubleOf } from './storage-trouble.ts';

const lookEveryMs = 5000;

/** From the lightest to the gravest: what is over when the grave one is over is over too. */
const gravity: readonly StorageTrouble[] = ['storage-busy', 'disk-full', 'storage-failed'];

type StorageWatchPorts = {
  readonly schedule: Schedule;
  readonly ballast: Ballast;
  readonly canWrite: () => boolean;
  /** Opens the database afresh, and with it another watch: what a failed disk was believed to hold is not believed. */
  readonly reopen: () => void;
  readonly onChange: () => void;
};

/**
 * Whether the disk under the till is in trouble, learned from every statement that failed.
 *
 * As long as it is, new work is refused, reads go on, and the disk is looked at until the trouble is over. On a full
 * disk the ballast is given back for the queue to drain in, and the trouble lasts until it is set aside again.
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

  /** May the outbox write? On a full disk it may: its room is what was given back. */
  get mayDrain(): boolean {
    return this.#trouble === null || this.#trouble === 'disk-full';
  }

  /** Takes what a statement threw. @returns the trouble it tells of; `null` for a defect */
  note(cause: unknown): StorageTrouble | null {
    const trouble = storageTroubleOf(cause);
    if (trouble === null || this.#stopped) return trouble;
    if (trouble === 'disk-full') this.#ports.ballast.release();
    const isGraver = this.#trouble === null || gravity.indexOf(trouble) > gravity.indexOf(this.#trouble);
    if (isGraver) this.#become(trouble);
    this.#planLook();
    return trouble;
  }

  /** Looks whether the trouble is over. @returns what is left of it */
  look(): StorageTrouble | null {
    if (this.#trouble === null || this.#stopped) return this.#trouble;
    const { ballast, canWrite, reopen } = this.#ports;
    const isOver = this.#trouble === 'disk-full' ? ballast.setAside() : canWrite();
    if (!isOver) this.#planLook();
    else if (this.#trouble === 'storage-failed') {
      this.stop();
      reopen();
    } else this.#become(null);
    return this.#trouble;
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelLook();
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
