import fs from 'node:fs';
import path from 'node:path';
import { onlyWindow } from '../../fixtures/only-window.ts';
import { programAfter } from '../../fixtures/program-after.ts';
import { expect, test } from '../../fixtures/test.ts';
import { TillApp } from '../../fixtures/till-app.ts';

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
