// `npm run docs:codes` writes docs/codes.md; with `--check` it only says whether the page is current.
import fs from 'node:fs';
import path from 'node:path';
import { codesPage } from './codes-page.ts';

const file = path.join(import.meta.dirname, '..', '..', 'docs', 'codes.md');
const page = codesPage();

if (!process.argv.includes('--check')) fs.writeFileSync(file, page);
else if (fs.readFileSync(file, 'utf8') !== page) {
  console.error('docs/codes.md is not current: run `npm run docs:codes`');
  process.exitCode = 1;
}
