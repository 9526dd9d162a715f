import fs from 'node:fs';
import path from 'node:path';
import { en } from '#renderer/locales/en/index.ts';
import { plainWords } from '#main/shell/page/plain-words.ts';
import { BareTill, mainProcess } from '../../fixtures/bare-till.ts';
import { expect, test as base } from '../../fixtures/test.ts';
import { setUpTill } from '../../fixtures/set-up-till.ts';

/** A till that was set up, at its sign-in screen. */
const test = base.extend<{ readonly running: BareTill }>({
  running: async ({ folder }, use) => {
    const dataDir = path.join(folder, 'till');
    await setUpTill(dataDir);
    const till = new BareTill(dataDir);
    await till.shows('sign-in');
    await use(till);
    await till.close();
  },
});

test('a second start over one that hangs says so, and ends it only when a person wants that', async ({
  running,
  startTill,
}) => {
  running.child.kill('SIGSTOP');
  const second = await startTill([], running.dataDir);
  await second.shows('failed');
  await expect(second.page.getByText(en.failure['other-hangs'].what)).toBeVisible();
  expect(running.child.signalCode).toBeNull();
  const asking = second.app.process();
  const left = new Promise((resolve) => asking.once('exit', resolve));
  await second.page.getByRole('button', { name: en.failure.endOther }).click();
  await Promise.all([running.ended(), left]);
  expect(running.child.signalCode).toBe('SIGKILL');
  process.kill(await mainProcess(running.dataDir), 'SIGKILL');
});

test('a second start brings a page that hangs back to life, and leaves', async ({ running }) => {
  const hung = running.page();
  process.kill(hung, 'SIGSTOP');
  const second = new BareTill(running.dataDir);
  expect(await second.ended()).toBe(0);
  await expect.poll(() => running.page()).not.toBe(hung);
  await running.shows('sign-in');
});

test('a page that dies is loaded anew, and one that dies again leaves words and a way on', async ({ running }) => {
  process.kill(running.page(), 'SIGKILL');
  await running.shows('sign-in');
  process.kill(running.page(), 'SIGKILL');
  await running.shows('plain');
  expect(await running.look((page) => page.getByRole('heading').innerText({ timeout: 3000 }))).toBe(
    plainWords.en.what['page-lost'],
  );
  await running.look((page) =>
    page.getByRole('link', { name: plainWords.en.again }).click({ timeout: 3000, noWaitAfter: true }),
  );
  await running.shows('sign-in');
  expect(fs.readFileSync(path.join(running.dataDir, 'logs', 'till.log'), 'utf8')).toContain('The page ended: killed');
});
