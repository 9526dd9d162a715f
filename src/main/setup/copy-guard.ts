import { isDeepStrictEqual } from 'node:util';
import { isDiskFull } from '../db/storage-trouble.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
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
  /** The folder as it is now is the only one that goes on: the outbox may be let go on. */
  readonly confirmOnlyCopy: () => void;
};

type CopyGuardPorts = {
  readonly now: FolderFingerprint;
  /** Of the database file as this start has found it; `now`, unless another took its place. */
  readonly before: FolderFingerprint;
  readonly settings: SettingsStore;
  readonly pause: PauseStore;
  readonly storage: Pick<StorageWatch, 'note'>;
};

export function createCopyGuard({ now, before, settings, pause, storage }: CopyGuardPorts): CopyGuard {
  return {
    check: () => {
      const kept = settings.fingerprint();
      if (kept !== null && isCopy(kept, before)) {
        if (pause.reason() !== 'copied') onFullDisk(storage, () => pause.set('copied'));
      } else if (!isDeepStrictEqual(kept, now)) keepIfThereIsRoom(() => settings.keepFingerprint(now));
    },
    confirmOnlyCopy: () => settings.keepFingerprint(now),
  };
}

function onFullDisk(storage: CopyGuardPorts['storage'], work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (storage.note(cause) !== 'disk-full') throw cause;
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
