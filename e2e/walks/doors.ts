import type { Language } from '#contract/routes/app.ts';
import { languages } from '#renderer/locales/i18n/languages.ts';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';
import type { Stop } from './stop.ts';

/** Screens before anybody can sign in: the till is not set up yet, and then the main process stops answering. */
export const doorWalk: readonly Stop[] = [
  { name: 'setup', go: (till) => till.shows('setup') },
  {
    name: 'setup, all wrong',
    go: async ({ page }) => {
      await page.getByLabel(en.setup.host).fill('http://127.0.0.1:9');
      await page.getByRole('button', { name: en.setup.submit }).click();
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'setup, countries',
    go: async ({ page }) => {
      await page.getByRole('combobox', { name: en.setup.country }).fill('in');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'lost',
    speaking: { languages: ['en'], speak: () => Promise.resolve() },
    go: async (till) => {
      await till.mute();
      await till.page.reload();
      await till.page.getByRole('alert').waitFor();
    },
  },
];

/** A till that cannot start keeps no language, but its window can still change to one. */
export const failedWalk: readonly Stop[] = [
  { name: 'failed', go: (till) => till.shows('failed'), speaking: { speak: chooseByMenu } },
];

async function chooseByMenu({ page }: TillApp, language: Language): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().press('Enter');
  await page.getByRole('menuitemradio', { name: languages[language].ownName }).click();
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}
