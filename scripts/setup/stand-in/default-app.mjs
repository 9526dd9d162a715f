// Electron runs this when it carries no application of its own: `electron [switches] [-r module] <folder or file>`.
// It also gives better-sqlite3 the build for this Electron's older Node, instead of the package's own binary.
import { app as publicApp } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// The types leave these members out, because ordinary applications do not use them.
/** @typedef {{ setAppPath: (path: string) => void, setVersion: (version: string) => void }} SetByLaunchers */
/** @typedef {{ _extensions: Record<string, (module: unknown, file: string) => unknown> }} Loaders */
const app = /** @type {typeof publicApp & SetByLaunchers} */ (publicApp);
const loaders = /** @type {Loaders} */ (/** @type {unknown} */ (Module));

const loadAddon = loaders._extensions['.node'];
loaders._extensions['.node'] = (module, file) => loadAddon?.(module, addonFor(file));

/** @param {string} file */
function addonFor(file) {
  if (!/[/\\]prebuilds[/\\]linux-x64\.node$/.test(file)) return file;
  const { name, version } = readManifest(resolve(file, '../..'));
  const ours = join(process.resourcesPath, 'node-api-9', `${name}-${version}.node`);
  return existsSync(ours) ? ours : file;
}

/** @param {string} folder */
const readManifest = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const requireFromHere = createRequire(join(process.cwd(), 'from-here.js'));

/** The first word that is not a switch. On the way it loads the modules that -r names, as Electron does. */
function readCommandLine() {
  const words = process.argv.slice(1);
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-r' || word === '--require') requireFromHere(words.shift() ?? '');
    else if (!word.startsWith('-')) return resolve(word);
  }
  console.error('usage: electron [switches] <folder or file of an app>');
  return process.exit(1);
}

/** @param {string} target */
function takeOver(target) {
  if (!statSync(target).isDirectory()) {
    app.setAppPath(dirname(target));
    return target;
  }
  const { name, productName, version } = readManifest(target);
  app.setVersion(version ?? '');
  app.name = productName ?? name ?? app.name;
  app.setDesktopName(`${app.name}.desktop`);
  app.setAppPath(target);
  return requireFromHere.resolve(target);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
await import(pathToFileURL(takeOver(readCommandLine())).href);
