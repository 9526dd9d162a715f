import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inProject } from '../lib/paths.mjs';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(inProject('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The names of all files of the project's code. */
const names = new Set(
  ['src', 'e2e', 'faults', 'bench', 'scripts'].flatMap((room) =>
    readdirSync(inProject(room), { recursive: true, encoding: 'utf8' }).map((path) =>
      path.slice(path.lastIndexOf('/') + 1),
    ),
  ),
);

/** A path of the project, as a page writes it: in code, or as the target of a link. */
const ownPath = /`((?:src|e2e|faults|bench|scripts|docs|\.ci)\/[^\s`]*)`|\]\(((?:docs|src|scripts)\/[^)#\s]+)/g;

/** A file by its bare name, as a page calls one that stands beside the file named before it. */
const bareName = /`([a-z][\w-]*(?:\.test)?\.tsx?)`/g;

/** `<kind>`, `NNNN` and `*` stand for any name: what comes before them has to be there. */
function fixedPart(path: string): string {
  const open = path.search(/[<*{]|NNNN/);
  return open === -1 ? path : path.slice(0, path.lastIndexOf('/', open));
}

it.each(pages)('%s names only files and folders that are there', (page) => {
  const text = readFileSync(inProject(page), 'utf8');
  const named = [...text.matchAll(ownPath)].map(([, inCode, link]) => fixedPart(inCode ?? link ?? ''));
  expect(named.filter((path) => !existsSync(inProject(path)))).toEqual([]);
});

it.each(pages)('%s calls no file by a name that no file has', (page) => {
  const text = readFileSync(inProject(page), 'utf8');
  const called = [...text.matchAll(bareName)].map(([, name]) => name);
  expect(called.filter((name) => name !== undefined && !names.has(name))).toEqual([]);
});
