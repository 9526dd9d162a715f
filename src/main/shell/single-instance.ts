import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';

/**
 * Makes this the only till of its data folder. Call it before the app is ready.
 *
 * Electron ties the lock to the folder of Chromium's own files, so that folder is first moved into the till's. Two
 * tills with a data folder each may run side by side. Two tills on one folder may not.
 *
 * A folder that cannot be written is claimed all the same, with Chromium's files elsewhere. Only a till that runs can
 * say what is wrong with its folder.
 *
 * @param onSecondStart called when somebody starts the same till again
 * @returns false if the till already runs elsewhere; that till is told of this start, and this process must end
 */
export function claimDataFolder(dataDir: string, onSecondStart: () => void): boolean {
  const chromiumDir =
    writableFolder(path.join(dataDir, 'chromium')) ?? fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-'));
  app.setPath('userData', chromiumDir);
  app.setPath('sessionData', chromiumDir);
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecondStart);
  return true;
}

function writableFolder(folder: string): string | null {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.W_OK);
    return folder;
  } catch {
    return null;
  }
}
