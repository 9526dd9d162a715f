import { existsSync } from 'node:fs';
import { recallElectron } from '../electron-folder.mjs';
import { addonInStandIn, compileAddon } from '../stand-in/addon.mjs';
import { standInFolder } from '../stand-in/runtime.mjs';

/** SQLite for the stand-in. The Node of the stand-in is too old for the package's own binary. */
export const nativeSqlite = { isReady, make };

function isReady() {
  const folder = recallElectron();
  return folder !== standInFolder() || existsSync(addonInStandIn(folder));
}

async function make() {
  await compileAddon(standInFolder());
}
