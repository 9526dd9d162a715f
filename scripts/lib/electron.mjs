import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { electronExecutable, recallElectron } from '../setup/electron-folder.mjs';
import { childEnvironment, root } from './paths.mjs';
import { StepFailure } from './say.mjs';

/** The environment of a child that starts Electron through the `electron` package. */
export const electronEnvironment = () => ({ ELECTRON_OVERRIDE_DIST_PATH: electronFolder() });

/** Chromium refuses to run its sandbox as root. */
export const sandboxSwitches = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * Runs the built app to its end. The first signal to us is passed on, so that the app can close properly. A second
 * signal ends the app at once. The app gets a process group of its own, because a terminal would send Ctrl-C to both of
 * us.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function runApp(args, env) {
  return new Promise((resolve, reject) => {
    const app = spawn(electronExecutable(electronFolder()), [...sandboxSwitches(), root, ...args], {
      cwd: root,
      env: { ...childEnvironment(), ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
    });
    let asked = false;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      app.kill(asked ? 'SIGKILL' : signal);
      asked = true;
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, passOn);
    app.once('error', reject);
    app.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, passOn);
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}

/** The folder of the Electron that is set up. */
export function electronFolder() {
  const folder = recallElectron();
  if (folder) return folder;
  throw new StepFailure('No Electron is set up.', 'Run: npm run setup');
}
