import { existsSync, readFileSync, rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';

/** @typedef {import('./stages.mjs').Stage} Stage */

/**
 * Runs the stages one after another and stops at the first red one. The last line is the sum of all tests. A red stage
 * without tests counts as one failed test.
 * @param {readonly Stage[]} stages
 * @returns {Promise<number>} the exit code
 */
export async function runStages(stages) {
  const sum = { passed: 0, failed: 0 };
  for (const stage of stages) {
    const { passed, failed } = await runStage(stage);
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) break;
  }
  say(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
}

/** @param {Stage} stage @returns {Promise<import('./counts.mjs').Counts>} */
async function runStage({ title, script, tests }) {
  say(`▸ ${title}`);
  if (tests) rmSync(tests.file, { force: true });
  const started = performance.now();
  // A person watches tests and the set-up while they run. The other stages only show what is wrong.
  const { code, output } = await run('npm', ['run', '--silent', script], { quiet: !tests && script !== 'setup' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0 && output) say(output.trimEnd());
  const counted = tests && existsSync(tests.file) ? tests.count(JSON.parse(readFileSync(tests.file, 'utf8'))) : null;
  const passed = counted?.passed ?? 0;
  // A run may end red although every test is green: an error outside all tests, or no test at all.
  const failed = code === 0 ? 0 : Math.max(1, counted?.failed ?? 0);
  say(failed === 0 ? `✓ ${title} (${seconds} s)` : `✗ ${title} is red (${seconds} s): npm run ${script}`);
  return { passed, failed };
}
