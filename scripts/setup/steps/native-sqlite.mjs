import { existsSync } from 'node:fs';
import { recallElectron } from '../electron-folder.mjs';
import { addonInStandIn, compileAddon } from '../stand-in/addon.mjs';
import { standInFolder } from '../stand-in/runtime.mjs';

/** SQLite for the stand-in, whose Node is too old for the binary that comes with the package. */
export const nativeSqlite = { isReady, make };

function isReady() {
  const folder = recallElectron();
  return folder !== standInFolder() || existsSync(addonInStandIn(folder));
}

async function make() {
  await compileAddon(standInFolder());
}
