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

/** A path of the project, as a page writes it: in code, or as the target of a link. */
const ownPath = /`((?:src|e2e|faults|bench|scripts|docs|\.ci)\/[^\s`]*)`|\]\(((?:docs|src|scripts)\/[^)#\s]+)/g;

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
