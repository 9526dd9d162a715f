import fs from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * Makes this the one till of its data folder; to be called before the app is ready.
 *
 * Electron ties the lock to the folder of Chromium's own files, so that folder is moved into the till's first: two
 * tills with a data folder each may run side by side, two on one folder may not.
 *
 * @param onSecondStart called when somebody starts the same till again
 * @returns false when it already runs elsewhere, which is told of this start: end the process
 */
export function claimDataFolder(dataDir: string, onSecondStart: () => void): boolean {
  const chromiumDir = path.join(dataDir, 'chromium');
  fs.mkdirSync(chromiumDir, { recursive: true, mode: 0o700 });
  app.setPath('userData', chromiumDir);
  app.setPath('sessionData', chromiumDir);
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecondStart);
  return true;
}
