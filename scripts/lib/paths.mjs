import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Files of this checkout alone. They may be thrown away at any time. */
export const projectCache = join(root, '.cache');

/** Files that take long to make. All checkouts of one user share them. */
export const userCache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'tillside');

/** A path inside the project. @param {...string} parts */
export const inProject = (...parts) => join(root, ...parts);

/** The project's own Node. Every child runs on it, because the machine's Node may be too old for the tools. */
export const projectNode = inProject('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/**
 * The environment of a child. PATH begins with the project's tools: they may not have been installed when we started.
 */
export function childEnvironment() {
  return { ...process.env, PATH: [inProject('node_modules', '.bin'), process.env['PATH']].join(delimiter) };
}

/**
 * The manifest of an installed package.
 * @param {string} name
 * @returns {{ name: string, version: string }}
 */
export function installedManifest(name) {
  return createRequire(inProject('package.json'))(inProject('node_modules', name, 'package.json'));
}
