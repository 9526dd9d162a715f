import { trainingStaff } from '#main/staff/training-staff.ts';
import { en } from '#renderer/locales/en/index.ts';
import { ChangeForm } from '../pages/change-form.ts';
import { register, RegisterPage } from '../pages/register-page.ts';
import { SearchPage } from '../pages/search-page.ts';
import { TillWindow } from '../pages/till-window.ts';
import { TrainingBar } from '../pages/training-bar.ts';
import { byKey, closeDialogs, type Stop } from './stop.ts';

/** One customer with a long name, and one whose name has no place to break. */
const newcomer = { firstName: 'Wilhelmina-Josephine', lastName: 'Achterberg', mobile: '9845062001' };
const unbroken = {
  firstName: 'W'.repeat(60),
  lastName: 'Ndiaye',
  email: `${'lindqvist.'.repeat(6)}m@longest.example.com`,
};

/** The customer's page of a training till: for a known, a new, a changed and an unsent customer. */
export const customerWalk: readonly Stop[] = [
  {
    name: 'customer',
    go: async (till) => {
      const manager = trainingStaff.find(({ role }) => role === 'manager');
      if (!manager) throw new Error('Training mode has no manager');
      await new TillWindow(till).ask('staff.sign-in', { code: manager.code, pin: manager.pin });
      await till.shows('search');
      await new SearchPage(till).type('mathur');
      await new SearchPage(till).rows.first().click();
      await till.shows('customer');
    },
  },
  byKey('identifiers', 'F6'),
  {
    name: 'identifiers, marked',
    go: async (till) => {
      const form = await ChangeForm.shown(till, 'identifiers');
      await form.add('9845062002');
      await form
        .button(new RegExp(`^${en.customer.change.remove}: `))
        .first()
        .click();
      await form.field(en.customer.change.value).fill('12');
    },
  },
  byKey('card', 'F7'),
  byKey('subscriptions', 'F8'),
  {
    name: 'subscriptions, chosen',
    go: async ({ page }) => {
      await page.getByRole('button', { name: en.customer.change.outOfAll }).click();
    },
  },
  byKey('details', 'F9'),
  {
    name: 'photo',
    go: async ({ page }) => {
      await closeDialogs(page);
      await page.getByRole('button', { name: en.customer.change.photo }).press('Enter');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'registered, with coupons',
    go: async (till) => {
      await closeDialogs(till.page);
      await register(till, {
        ...newcomer,
        email: 'wilhelmina-josephine.achterberg@longest.example',
        mobileConsent: true,
      });
      await till.page.getByText(en.customer.done).first().waitFor();
    },
  },
  {
    name: 'a name that does not break',
    go: async (till) => {
      await register(till, { ...unbroken, mobile: '9845062009' });
      await till.page.getByText(en.customer.done).first().waitFor();
    },
  },
  byKey('identifiers of the same', 'F6'),
  {
    name: 'found by that name',
    go: async (till) => {
      await closeDialogs(till.page);
      const search = await SearchPage.open(till);
      await search.type('wwwww');
      await search.rows.first().waitFor();
    },
  },
  {
    name: 'saved offline',
    go: async (till) => {
      await new TrainingBar(till).cutNetwork();
      await register(till, { ...newcomer, mobile: '9845062003' });
      await till.page.getByText(en.customer.saved, { exact: true }).waitFor();
    },
  },
  {
    name: 'with changes that wait',
    go: async (till) => {
      const form = await ChangeForm.open(till, 'identifiers');
      await form.add('9845062004');
      await form.send();
      const details = await ChangeForm.open(till, 'details');
      await details.field(en.register.lastName).fill('Achterberg-Lindqvist');
      await details.send();
      await till.page.getByText(en.customer.notSent).first().waitFor();
    },
  },
  {
    name: 'signing out with unsent work',
    go: async ({ page }) => {
      await page.getByRole('button', { name: 'Mei Tan' }).press('Enter');
      await page.getByRole('menuitem', { name: en.frame.signOut }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'register',
    go: async (till) => {
      await closeDialogs(till.page);
      await RegisterPage.open(till);
    },
  },
];
