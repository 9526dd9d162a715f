import type { Clock } from '../clock.ts';
import { createHistoryStore } from '../db/history-store.ts';
import { withDatabase } from '../db/with-database.ts';
import { createPauseStore } from '../outbox/store/pause-store.ts';
import { fingerprintOf, isCopy } from './folder-fingerprint.ts';
import { type SettingsStore, createSettingsStore } from './settings-store.ts';

type AmenderPorts = {
  /** The database's file, as it was opened. */
  readonly file: string;
  readonly settings: SettingsStore;
  readonly clock: Clock;
};

/**
 * Prepares a copy that takes the place of a database whose files were removed or changed.
 *
 * The till knows its folder by the file of its database. So the copy is told that it is that file now, unless the till
 * already took its folder for a copy. A doubtful copy is treated as data that was put back.
 */
export function createCopyAmender({
  file,
  settings,
  clock,
}: AmenderPorts): (copy: string, isDoubtful: boolean) => void {
  const opened = fingerprintOf(file);
  return (copy, isDoubtful) => {
    const kept = settings.fingerprint();
    withDatabase(copy, (db) => {
      if (kept !== null && !isCopy(kept, opened)) createSettingsStore(db).keepFingerprint(fingerprintOf(copy));
      if (!isDoubtful) return;
      createHistoryStore(db).readFirst();
      createPauseStore(db, clock).set('put-back');
    });
  };
}
