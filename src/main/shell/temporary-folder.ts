import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Chromium ends without a word if it cannot make files in the temporary folder. So a start whose variables name one that
 * cannot be used goes on with the usual one. Call it first of all. Never throws.
 */
export function mendTemporaryFolder(variables: NodeJS.ProcessEnv = process.env): void {
  if (process.platform === 'win32' || isUsable(os.tmpdir())) return;
  const usable = ['/tmp', '/var/tmp', path.dirname(process.execPath)].find(isUsable);
  if (usable) variables['TMPDIR'] = usable;
}

function isUsable(folder: string): boolean {
  try {
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
    return fs.statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
