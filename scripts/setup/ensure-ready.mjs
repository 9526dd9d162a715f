import { withLock } from '../lib/lock.mjs';
import { debianPackages } from './steps/debian-packages.mjs';
import { dependencies } from './steps/dependencies.mjs';
import { electronRuntime } from './steps/electron-runtime.mjs';
import { nativeSqlite } from './steps/native-sqlite.mjs';

/**
 * One step of the set-up. `isReady` is asked every time and answers in milliseconds; `make` may take minutes.
 * @typedef {object} Step
 * @property {() => boolean} isReady
 * @property {() => Promise<void>} make
 */

/** A step may need the steps before it. @type {readonly Step[]} */
const steps = [dependencies, debianPackages, electronRuntime, nativeSqlite];

/** Sets this machine up to build, start and test the project. Does nothing when everything is ready. */
export async function ensureReady() {
  if (steps.every((step) => step.isReady())) return;
  await withLock('setup', async () => {
    for (const step of steps) if (!step.isReady()) await step.make();
  });
}
