import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '#contract/routes/app.ts';
import { plainWords } from '#main/shell/page/plain-words.ts';
import { root } from '../../../scripts/lib/paths.mjs';
import { expect, test } from '../../fixtures/test.ts';
import { TillApp } from '../../fixtures/till-app.ts';

/** A copy of the built program, to be damaged. */
function copyProgram(folder: string): string {
  const program = path.join(folder, 'program');
  fs.cpSync(path.join(root, 'out'), path.join(program, 'out'), { recursive: true });
  fs.copyFileSync(path.join(root, 'package.json'), path.join(program, 'package.json'));
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(program, 'node_modules'));
  return program;
}

// Once the data is open, the till's own language is known.
const damages: readonly (readonly [string, (program: string) => void, string, Language])[] = [
  ['its main part is cut off', (program) => fs.truncateSync(path.join(program, 'out/main/start.js'), 90_000), '', 'id'],
  ['its main part is missing', (program) => fs.rmSync(path.join(program, 'out/main/start.js')), 'start.js', 'id'],
  [
    'a part of the system is missing',
    (program) => {
      fs.rmSync(path.join(program, 'node_modules'));
      fs.mkdirSync(path.join(program, 'node_modules'));
    },
    'better-sqlite3',
    'id',
  ],
  ['its page is missing', (program) => fs.rmSync(path.join(program, 'out/renderer/index.html')), 'index.html', 'en'],
  ['its bridge is missing', (program) => fs.rmSync(path.join(program, 'out/preload/index.cjs')), 'index.cjs', 'en'],
];

for (const [what, damage, place, language] of damages) {
  test(`a program of which ${what} says so in plain words`, async ({ folder }) => {
    const program = copyProgram(folder);
    damage(program);
    const till = await TillApp.launch([`--data-dir=${path.join(folder, 'till')}`, '--lang=id'], {}, program);
    const { page } = till;
    await page.waitForSelector('html[data-ready="plain"]');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading')).toHaveText(plainWords[language].what['damaged-program']);
    await expect(page.locator('small')).toContainText(place);
    await till.close();
  });
}
