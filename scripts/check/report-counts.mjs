import { mkdirSync, writeFileSync } from 'node:fs';
import { inProject } from '../lib/paths.mjs';

/**
 * Tells `npm test` how a run ended that counts itself, and is the exit code of that run.
 * @param {string} name as `stages.mjs` has it
 * @param {import('./counts.mjs').Counts} counts
 */
export function reportCounts(name, counts) {
  mkdirSync(inProject('test-results'), { recursive: true });
  writeFileSync(inProject('test-results', `${name}.json`), JSON.stringify(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
}
