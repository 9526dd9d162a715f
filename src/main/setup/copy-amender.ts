import { withDatabase } from '../db/with-database.ts';
import { fingerprintOf, isCopy } from './folder-fingerprint.ts';
import { type SettingsStore, createSettingsStore } from './settings-store.ts';

/**
 * The till knows its folder by the file of its database. A copy that takes the place of a file that was removed is told
 * that it is that file now, unless the till already took its folder for a copy.
 */
export function createCopyAmender(file: string, settings: SettingsStore): (copy: string) => void {
  const opened = fingerprintOf(file);
  return (copy) => {
    const kept = settings.fingerprint();
    if (kept === null || isCopy(kept, opened)) return;
    withDatabase(copy, (db) => createSettingsStore(db).keepFingerprint(fingerprintOf(copy)));
  };
}
