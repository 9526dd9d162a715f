import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { userCache } from '../../lib/paths.mjs';

const prefix = 'making-';
const ABANDONED_MS = 3_600_000;

/**
 * Gives a piece of work a folder of its own, beside the place that its result is moved to. So a killed set-up leaves
 * nothing that looks finished. Old leftovers of killed set-ups are deleted here.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inWorkFolder(work) {
  mkdirSync(userCache, { recursive: true });
  clearAbandoned();
  const folder = mkdtempSync(join(userCache, prefix));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function clearAbandoned() {
  for (const name of readdirSync(userCache).filter((each) => each.startsWith(prefix))) {
    const left = join(userCache, name);
    const isOld = Date.now() - (statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? 0) > ABANDONED_MS;
    if (isOld) rmSync(left, { recursive: true, force: true });
  }
}
