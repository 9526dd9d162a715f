import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { inProject, projectCache } from './paths.mjs';
import { run } from './run.mjs';
import { say, StepFailure } from './say.mjs';

const sources = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const note = join(projectCache, 'built-from');

/** Builds the app into out/, unless out/ was already built from exactly these files. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await withLock('build', async () => {
    if (!isBuilt()) await build();
  });
}

async function build() {
  say('• building the app');
  rmSync(note, { force: true });
  // Read the state before the build. A file that is saved while the build runs makes the build out of date.
  const state = stateOfSources();
  const { code, output } = await run('electron-vite', ['build'], { quiet: true });
  if (code !== 0)
    throw new StepFailure(
      `The build failed:\n${output.trimEnd()}`,
      'Correct what it names; `npm run types` may say more.',
    );
  mkdirSync(projectCache, { recursive: true });
  writeFileSync(note, state);
}

const isBuilt = () =>
  existsSync(inProject('out', 'main', 'index.js')) &&
  existsSync(note) &&
  readFileSync(note, 'utf8') === stateOfSources();

/** Hashes the contents and ignores the times: after a fresh checkout or a change of branch the times say nothing. */
function stateOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inProject(file)));
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(inProject(path))) return [];
  if (!statSync(inProject(path)).isDirectory()) return [path];
  return readdirSync(inProject(path))
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}
