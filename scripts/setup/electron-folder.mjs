import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { installedManifest, projectCache } from '../lib/paths.mjs';

const note = join(projectCache, 'electron.json');

/** The path of the program in a folder of Electron. @param {string} folder */
export function electronExecutable(folder) {
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/**
 * The folder of the Electron that the set-up chose, for ELECTRON_OVERRIDE_DIST_PATH. It is null if the set-up must
 * choose: it has not chosen yet, the folder is gone, the pinned version has changed, or the person now names another
 * one.
 */
export function recallElectron() {
  if (!existsSync(note)) return null;
  const { folder, forVersion } = JSON.parse(readFileSync(note, 'utf8'));
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named && resolve(named) !== folder) return null;
  return existsSync(electronExecutable(folder)) && forVersion === installedManifest('electron').version ? folder : null;
}

/** @param {string} folder */
export function rememberElectron(folder) {
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, JSON.stringify({ folder: resolve(folder), forVersion: installedManifest('electron').version }));
}
