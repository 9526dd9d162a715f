import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectCache } from './paths.mjs';
import { say } from './say.mjs';

const RETRY_MS = 200;

/**
 * Does a piece of work under a lock, so that two commands never do it at the same time.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const file = join(projectCache, `${name}.lock`);
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); await wait(RETRY_MS)) {
    if (!told) say(`  another command is at the same step (${name}); waiting for it`);
    told = true;
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  const own = `${file}.${process.pid}`;
  try {
    // The link is atomic, so nobody ever sees a lock without the process number of its holder.
    writeFileSync(own, String(process.pid));
    linkSync(own, file);
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    // A killed command leaves its lock behind. No process has its number any more, so we remove the lock, and the next
    // try takes it.
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** @param {string} file */
function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** @param {unknown} error @param {string} code */
const hasCode = (error, code) => error instanceof Error && 'code' in error && error.code === code;
