import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject, installedManifest } from '../../lib/paths.mjs';
import { lastLines, run } from '../../lib/run.mjs';
import { say, StepFailure } from '../../lib/say.mjs';
import { debianNeeds } from '../debian/needs.mjs';
import { requirePackages } from '../debian/packages.mjs';
import { inWorkFolder } from './work-folder.mjs';

const packageName = 'better-sqlite3';
const source = inProject('node_modules', packageName);

/** The path where the stand-in looks for its own build of the installed version. @param {string} standIn */
export function addonInStandIn(standIn) {
  const { name, version } = installedManifest(packageName);
  return join(standIn, 'resources', 'node-api-9', `${name}-${version}.node`);
}

/**
 * Compiles SQLite and its addon for Node-API 9, in about a minute. It calls the compiler directly: the Node-API headers
 * come as a package of the registry. node-gyp would need Python and the headers of a whole Node.
 * @param {string} standIn
 */
export async function compileAddon(standIn) {
  await requirePackages(debianNeeds.compile);
  const addon = addonInStandIn(standIn);
  say('• SQLite for this Electron: compiling it, for the first time on this machine (a minute)');
  mkdirSync(dirname(addon), { recursive: true });
  await inWorkFolder(async (work) => {
    await Promise.all([compile('gcc', sqliteArguments(work)), compile('g++', addonArguments(work))]);
    const hidden = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'];
    const made = join(work, 'addon.node');
    await compile('g++', ['-shared', join(work, 'sqlite3.o'), join(work, 'addon.o'), '-o', made, ...hidden, '-ldl']);
    renameSync(made, addon);
  });
}

/** @param {string} work */
function sqliteArguments(work) {
  // The package's own list of defines: this build must read and write the same files as every other build.
  const listed = readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8').matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g);
  const defines = Array.from(listed, ([, define]) => `-D${define}`);
  return [
    ...common,
    '-std=c99',
    ...defines,
    join(source, 'deps', 'sqlite3', 'sqlite3.c'),
    '-o',
    join(work, 'sqlite3.o'),
  ];
}

/** The flags of the package's binding.gyp, except for the version of Node-API. @param {string} work */
function addonArguments(work) {
  const defines = ['NAPI_VERSION=9', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'];
  const includes = [
    inProject('node_modules', 'node-api-headers', 'include'),
    inProject('node_modules', 'node-addon-api'),
    join(source, 'deps', 'sqlite3'),
  ];
  return [
    common,
    ['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden'],
    ['-include', join(import.meta.dirname, 'napi9-compat.h')],
    defines.map((define) => `-D${define}`),
    includes.map((folder) => `-I${folder}`),
    [join(source, 'src', 'better_sqlite3.cpp'), '-o', join(work, 'addon.o')],
  ].flat();
}

const common = ['-c', '-fPIC', '-O2', '-w', '-DNDEBUG'];

/** @param {string} compiler @param {readonly string[]} args */
async function compile(compiler, args) {
  const { code, output } = await run(compiler, args, { quiet: true });
  if (code !== 0)
    throw new StepFailure(
      `${compiler} could not build SQLite:\n${lastLines(output)}`,
      'Install a C++20 compiler: apt-get install -y g++',
    );
}
