import fs from 'node:fs';
import path from 'node:path';
import { plainWords } from '#main/shell/page/plain-words.ts';
import { onlyWindow } from '../../fixtures/only-window.ts';
import { programAfter } from '../../fixtures/program-after.ts';
import { expect, test } from '../../fixtures/test.ts';
import { TillApp } from '../../fixtures/till-app.ts';
import { root } from '../../../scripts/lib/paths.mjs';

test('a start during which rejections go astray ends in one window, the till', async ({ folder }) => {
  const strays = `
    const strays = setInterval(() => void Promise.reject(new Error('astray')), 20);
    setTimeout(() => clearInterval(strays), 4000);`;
  const till = await TillApp.launch([`--data-dir=${path.join(folder, 'till')}`], {}, programAfter(strays, folder));
  await onlyWindow(till, 'setup');
  await till.close();
  const log = fs.readFileSync(path.join(folder, 'till', 'logs', 'till.log'), 'utf8');
  expect(log).toContain('A defect that nobody caught: Error');
});

/** Data that cannot be read as soon as a file is there. */
const unreadable = (file: string) => `
  import fs from 'node:fs';
  import { createRequire } from 'node:module';
  const { prototype } = createRequire(${JSON.stringify(path.join(root, 'package.json'))})('better-sqlite3');
  const { prepare } = prototype;
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    if (!sql.includes('FROM settings')) return statement;
    const { all } = statement;
    statement.all = (...values) => {
      if (fs.existsSync(${JSON.stringify(file)})) throw new Error('The settings cannot be read');
      return all.apply(statement, values);
    };
    return statement;
  };`;

test('a page that dies while the data cannot be read leaves words and a way on', async ({ folder }) => {
  const file = path.join(folder, 'unreadable');
  const program = programAfter(unreadable(file), folder);
  const till = await TillApp.launch([`--data-dir=${path.join(folder, 'till')}`, '--lang=id'], {}, program);
  await till.shows('setup');
  fs.writeFileSync(file, '');
  // The first time it is loaded anew.
  await till.crashPage();
  await till.crashPage();
  const page = await onlyWindow(till, 'plain');
  await expect(page.getByRole('heading')).toHaveText(plainWords.id.what['page-lost']);
  await page.getByRole('link', { name: plainWords.id.again }).click({ noWaitAfter: true });
  await expect.poll(() => till.app.windows().map((window) => window.url())).toEqual(['app://till/index.html']);
  await till.close();
});
