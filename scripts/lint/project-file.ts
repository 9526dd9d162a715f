import { isBuiltin } from 'node:module';
import { dirname, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const alias = /^#(contract|main|renderer|training-api)\//;

/** A file's path from the project's folder, with forward slashes. */
export const projectPath = (file: string): string => relative(root, file).split(sep).join('/');

/** Is it a test, or a stand-in that only tests use? */
export const isTest = (path: string): boolean => /\.(?:test|test-d)\.tsx?$|\/testing\//.test(path);

/** The target of an import: a path from the project's folder, `node:…`, or the package as it is written. */
export function importTarget(specifier: string, fromFile: string): string {
  if (specifier.startsWith('.')) return projectPath(resolve(dirname(fromFile), specifier));
  if (alias.test(specifier)) return specifier.replace(alias, 'src/$1/');
  return isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier;
}
