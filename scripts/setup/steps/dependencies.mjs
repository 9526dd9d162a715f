import { existsSync, readFileSync } from 'node:fs';
import { inProject, projectNode } from '../../lib/paths.mjs';
import { run } from '../../lib/run.mjs';
import { say, StepFailure } from '../../lib/say.mjs';

/** The packages of package-lock.json. One of them is the Node that everything here runs on. */
export const dependencies = { isReady, make };

function isReady() {
  // npm writes its own copy of the lock file last of all, so a killed installation has no copy.
  const written = inProject('node_modules', '.package-lock.json');
  if (!existsSync(projectNode) || !existsSync(written)) return false;
  const wanted = packagesOf(inProject('package-lock.json'));
  const installed = packagesOf(written);
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === '' || (entry.optional && !installed[place]) || entry.integrity === installed[place]?.integrity,
  );
}

async function make() {
  say('• packages: npm ci');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']);
  if (code !== 0)
    throw new StepFailure(
      'npm could not install the packages.',
      'Its message stands above; the npm registry must be in reach.',
    );
  if (!existsSync(projectNode))
    throw new StepFailure(
      'The packages are there, but the Node among them is not.',
      'Let its install script run: npm rebuild node --foreground-scripts --ignore-scripts=false',
    );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { integrity?: string, optional?: boolean }>}
 */
const packagesOf = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages;
