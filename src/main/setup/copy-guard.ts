import { isDeepStrictEqual } from 'node:util';
import type { Ballast } from '../db/ballast.ts';
import { isDiskFull } from '../db/storage-trouble.ts';
import type { PauseStore } from '../outbox/pause-store.ts';
import { type FolderFingerprint, isCopy } from './folder-fingerprint.ts';
import type { SettingsStore } from './settings-store.ts';

/** Keeps two tills from sending the same work: the one whose data folder was copied, and the one that has the copy. */
export type CopyGuard = {
  /**
   * To be asked before anything is sent: on a copy the outbox is paused, until somebody vouches for it.
   *
   * Throws what SQLite throws when that cannot be kept (a full disk): nothing may be sent then.
   */
  readonly check: () => void;
  /** The folder as it is now is the only one that goes on. */
  readonly confirmOnlyCopy: () => void;
};

export function createCopyGuard(
  now: FolderFingerprint,
  ports: {
    readonly settings: SettingsStore;
    readonly pause: PauseStore;
    readonly ballast: Ballast;
    /** Lets the outbox go on. */
    readonly resume: () => void;
  },
): CopyGuard {
  const { settings, pause, ballast, resume } = ports;
  return {
    check: () => {
      const kept = settings.fingerprint();
      if (kept !== null && isCopy(kept, now)) {
        if (pause.reason() !== 'copied') onFullDisk(ballast, () => pause.set('copied'));
      } else if (!isDeepStrictEqual(kept, now)) keepIfThereIsRoom(() => settings.keepFingerprint(now));
    },
    confirmOnlyCopy: () => {
      settings.keepFingerprint(now);
      resume();
    },
  };
}

function onFullDisk(ballast: Ballast, work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (!isDiskFull(cause) || !ballast.release()) throw cause;
    work();
  }
}

/** On a full disk another start may remember it: people must get to their till. */
function keepIfThereIsRoom(work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
  }
}
