import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lastLines, run } from '../../lib/run.mjs';
import { say, StepFailure } from '../../lib/say.mjs';

/** @typedef {import('./needs.mjs').Need} Need */

const apt = '/usr/bin/apt-get';
const quietly = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
// A machine that has just started is often busy with its own updates. Wait for it instead of failing.
const patiently = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];

let listsAreFresh = false;

/** The packages that this machine lacks. Without apt we cannot tell, so none. @param {readonly Need[]} needs */
export function missing(needs) {
  if (process.platform !== 'linux' || !existsSync(apt)) return [];
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\\n'], { encoding: 'utf8' });
  const lines = new Set(stdout.split('\n'));
  return needs.filter((names) => !names.some((name) => lines.has(`${name} installed`)));
}

/** May we install packages without asking? Only as root. */
export const canInstall = () => process.getuid?.() === 0;

/** @param {readonly Need[]} needs */
export async function installPackages(needs) {
  if (needs.length === 0) return;
  if (!listsAreFresh) listsAreFresh = (await run(apt, ['update', '-qq', ...patiently], quietly)).code === 0;
  const names = await packageNames(needs);
  say(`• system packages: apt-get install ${names.join(' ')}`);
  const { code, output } = await run(
    apt,
    ['install', '-y', '-qq', '--no-install-recommends', ...patiently, ...names],
    quietly,
  );
  if (code !== 0)
    throw new StepFailure(
      `apt-get failed:\n${lastLines(output)}`,
      `Run it by hand: apt-get install -y ${names.join(' ')}`,
    );
}

/**
 * Installs packages that the work cannot do without. Fails if it may not install them.
 * @param {readonly Need[]} needs
 */
export async function requirePackages(needs) {
  const lacking = missing(needs);
  if (lacking.length === 0 || canInstall()) return installPackages(lacking);
  const names = await packageNames(lacking);
  throw new StepFailure(`This machine lacks ${names.join(', ')}.`, `As root: apt-get install -y ${names.join(' ')}`);
}

/** The names of the packages in this release. @param {readonly Need[]} needs */
export async function packageNames(needs) {
  const { output } = await run('apt-cache', ['pkgnames'], quietly);
  const known = new Set(output.split('\n'));
  return needs.map((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? '');
}
