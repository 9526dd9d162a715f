import fs from 'node:fs';
import path from 'node:path';
import { plainWords } from '#main/shell/page/plain-words.ts';
import { BareTill } from '../../fixtures/bare-till.ts';
import { onlyWindow } from '../../fixtures/only-window.ts';
import { programAfter } from '../../fixtures/program-after.ts';
import { SilentFolder } from '../../fixtures/silent-folder.ts';
import { expect, test as base } from '../../fixtures/test.ts';
import { TillApp } from '../../fixtures/till-app.ts';

const words = plainWords.en;

/** A data folder that does not answer. */
const test = base.extend<{ readonly silent: SilentFolder }>({
  silent: async ({ folder }, use, info) => {
    info.skip(!SilentFolder.canBeMade(), 'Only root can mount a file system');
    const dataDir = path.join(folder, 'till');
    fs.mkdirSync(dataDir);
    const silent = await SilentFolder.mount(dataDir);
    await use(silent);
    await silent.answer();
  },
});

test('a data folder that does not answer is named in a window, and the start goes on when it does', async ({
  silent,
  startTill,
}) => {
  const till = await startTill([], silent.folder);
  const page = await onlyWindow(till, 'plain');
  await expect(page.getByRole('heading')).toHaveText(words.what['folder-silent']);
  await expect(page.getByText(words.next['folder-silent'])).toBeVisible();
  await expect(page.locator('small')).toContainText(silent.folder);
  await silent.answer();
  await onlyWindow(till, 'setup');
  expect(fs.existsSync(path.join(silent.folder, 'till.db'))).toBe(true);
});

/** A keychain of which nothing is heard until a file is there. */
const silentKeychain = (file: string) => `
  import fs from 'node:fs';
  import { safeStorage } from 'electron';
  const answered = () => new Promise((resolve) => {
    const timer = setInterval(() => fs.existsSync(${JSON.stringify(file)}) && resolve(clearInterval(timer)), 100);
  });
  Object.assign(safeStorage, {
    isAsyncEncryptionAvailable: async () => (await answered(), true),
    encryptStringAsync: async (text) => Buffer.from('v99' + text),
    decryptStringAsync: async (sealed) => ({ result: sealed.toString().slice(3) }),
  });`;

/** A till whose keychain does not answer, and a way to let it answer. */
async function startWithSilentKeychain(folder: string) {
  const answer = path.join(folder, 'answer');
  const program = programAfter(silentKeychain(answer), folder);
  const till = await TillApp.launch([`--data-dir=${path.join(folder, 'till')}`], {}, program);
  return { till, answer: () => fs.writeFileSync(answer, '') };
}

test('a keychain that does not answer is named in a window, and the start goes on when it does', async ({ folder }) => {
  const { till, answer } = await startWithSilentKeychain(folder);
  const page = await onlyWindow(till, 'plain');
  await expect(page.getByRole('heading')).toHaveText(words.what['keychain-silent']);
  await expect(page.getByText(words.next['keychain-silent'])).toBeVisible();
  answer();
  await onlyWindow(till, 'setup');
  await till.close();
});

test('a start that waits ends when its window is closed, and a second one brings it to the front', async ({
  folder,
}) => {
  const { till } = await startWithSilentKeychain(folder);
  await onlyWindow(till, 'plain');
  const second = new BareTill(path.join(folder, 'till'));
  expect(await second.ended()).toBe(0);
  await till.pressClose();
  await till.ended();
});
