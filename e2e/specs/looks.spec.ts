import type { Language, Theme } from '#contract/routes/app.ts';
import { trainingStaff } from '#main/staff/training-staff.ts';
import { fillEverySection } from '../fixtures/every-section.ts';
import { canBeRead } from '../fixtures/can-be-read.ts';
import { test } from '../fixtures/test.ts';
import { ar } from '#renderer/locales/ar/index.ts';
import { en } from '#renderer/locales/en/index.ts';
import { id as indonesian } from '#renderer/locales/id/index.ts';
import { zh } from '#renderer/locales/zh/index.ts';
import { TillWindow } from '../pages/till-window.ts';

const locales = { en, ar, zh, id: indonesian };
const looks: readonly { language: Language; theme: Theme; size: readonly [number, number] }[] = [
  { language: 'en', theme: 'light', size: [1024, 768] },
  { language: 'ar', theme: 'dark', size: [1024, 768] },
  { language: 'en', theme: 'dark', size: [1920, 1080] },
  { language: 'ar', theme: 'light', size: [1920, 1080] },
  { language: 'zh', theme: 'light', size: [1024, 768] },
  { language: 'id', theme: 'light', size: [1024, 768] },
];

for (const { language, theme, size } of looks) {
  const [width, height] = size;
  test(`every screen can be read by everyone: ${language}, ${theme}, ${width}×${height}`, async ({ startTill }) => {
    test.slow();
    const till = await startTill(['--training']);
    await till.resize(width, height);
    const window = new TillWindow(till);
    await window.ask('app.set-language', { language });
    await window.ask('app.set-theme', { theme });
    await till.page.waitForSelector(`html[lang^="${language}"][data-theme="${theme}"]`);
    await canBeRead(till, 'sign-in');

    const [cashier] = trainingStaff;
    if (!cashier) throw new Error('Training mode has no staff');
    await window.ask('staff.sign-in', { code: cashier.code, pin: cashier.pin });
    await canBeRead(till, 'search');
    await till.page.getByRole('combobox').fill('ash');
    await till.page.getByRole('option').first().waitFor();
    await canBeRead(till, 'search');
    await till.page.getByRole('option').first().click();
    await canBeRead(till, 'customer');
    for (const key of ['F6', 'F7', 'F8', 'F9']) {
      await till.page.keyboard.press(key);
      await till.page.getByRole('dialog').waitFor();
      await canBeRead(till, 'customer');
      await till.page.keyboard.press('Escape');
      await till.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    await till.page.getByRole('button', { name: locales[language].customer.change.photo }).click();
    await till.page.getByRole('dialog').waitFor();
    await canBeRead(till, 'customer');
    await till.page.keyboard.press('Escape');
    await till.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await till.page.keyboard.press('F3');
    await canBeRead(till, 'register');
    await fillEverySection(till);
    await till.page.keyboard.press('F4');
    await canBeRead(till, 'outbox');
    const words = locales[language].operation;
    for (const name of [words.story.attempts, words.fix, words.useExisting]) {
      await till.page.getByRole('button', { name }).first().click();
      await till.page.getByRole('dialog').waitFor();
      await canBeRead(till, 'outbox');
      await till.page.keyboard.press('Escape');
      await till.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  });
}
