import { isDeepStrictEqual } from 'node:util';
import { isDiskFull } from '../db/storage-trouble.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import type { PauseStore } from '../outbox/store/pause-store.ts';
import { type FolderFingerprint, isCopy } from './folder-fingerprint.ts';
import type { SettingsStore } from './settings-store.ts';

/** Keeps two tills from sending the same work: the till whose data folder was copied, and the till with the copy. */
export type CopyGuard = {
  /**
   * Call it before anything is sent. On a copy it pauses the outbox until somebody vouches for the folder.
   *
   * Throws SQLite's error if the pause cannot be kept (a full disk). Nothing may be sent then.
   */
  readonly check: () => void;
  /** Declares the folder, as it is now, the only one that goes on. The outbox may go on after that. */
  readonly confirmOnlyCopy: () => void;
};

type CopyGuardPorts = {
  readonly now: FolderFingerprint;
  /** Describes the database file that this start found; equal to `now`, unless another file took its place. */
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

/** On a full disk, another start may keep it: people must get to their till. */
function keepIfThereIsRoom(work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
  }
}
