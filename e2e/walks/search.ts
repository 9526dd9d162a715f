import { trainingStaff } from '#main/staff/training-staff.ts';
import { en } from '#renderer/locales/en/index.ts';
import { SearchPage } from '../pages/search-page.ts';
import { TillWindow } from '../pages/till-window.ts';
import { TrainingBar } from '../pages/training-bar.ts';
import { byKey, closeDialogs, type Stop } from './stop.ts';

const [cashier] = trainingStaff;

/** Leads from the sign-in screen of a training till through everything that the search shows, and the menus above. */
export const searchWalk: readonly Stop[] = [
  { name: 'sign-in', go: (till) => till.shows('sign-in') },
  {
    name: 'sign-in, refused',
    go: async ({ page }) => {
      await page.getByRole('button', { name: en.signIn.submit }).click();
      await page.getByText(en.signIn.pinNeeded).waitFor();
      await page.getByLabel(en.signIn.code).fill('9999');
      await page.getByLabel(en.signIn.pin, { exact: true }).fill('000000');
      await page.getByRole('button', { name: en.signIn.submit }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'search',
    go: async (till) => {
      if (!cashier) throw new Error('Training mode has no staff');
      await new TillWindow(till).ask('staff.sign-in', { code: cashier.code, pin: cashier.pin });
      await till.shows('search');
    },
  },
  byKey('shortcuts', 'F1'),
  ...[en.frame.language, en.frame.theme, cashier?.name ?? ''].map((name): Stop => ({
    name: `menu of ${name}`,
    go: async ({ page }) => {
      await closeDialogs(page);
      const menu = page.getByRole('menu');
      if ((await menu.count()) > 0) await page.keyboard.press('Escape');
      await menu.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name }).press('Enter');
      await menu.waitFor();
    },
  })),
  {
    name: 'results',
    go: async (till) => {
      await till.page.keyboard.press('Escape');
      await (await SearchPage.open(till)).type('a');
      await new SearchPage(till).type('ash');
      await new SearchPage(till).rows.first().waitFor();
    },
  },
  {
    name: 'results of one source',
    go: async (till) => {
      await new SearchPage(till).type('mathur');
      const filter = till.page.getByRole('group', { name: en.search.source });
      await filter.getByRole('button').nth(1).click();
    },
  },
  {
    name: 'miss',
    go: async (till) => {
      await new SearchPage(till).type('9845099887');
      await new SearchPage(till).says(en.search.missAsked).waitFor();
    },
  },
  {
    name: 'miss of what does not break',
    go: async (till) => {
      await new SearchPage(till).type('q'.repeat(120));
      await new SearchPage(till).says(en.search.missAsked).waitFor();
    },
  },
  {
    name: 'recent customers',
    go: async (till) => {
      const page = new SearchPage(till);
      for (const name of ['ash', 'dewi']) {
        await page.type(name);
        await page.rows.first().waitFor();
        await page.rows.first().click();
        await till.shows('customer');
        await SearchPage.open(till);
      }
      await page.type('');
      await till.page.getByRole('heading', { name: en.search.recent }).waitFor();
    },
  },
  {
    name: 'search, offline',
    go: async (till) => {
      await new TrainingBar(till).cutNetwork();
      await new SearchPage(till).type('asha');
      await new SearchPage(till).says(en.search.offline).waitFor();
    },
  },
];
