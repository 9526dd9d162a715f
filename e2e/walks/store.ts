import { en } from '#renderer/locales/en/index.ts';
import { cashier } from '../fixtures/test.ts';
import { RegisterPage } from '../pages/register-page.ts';
import { SearchPage } from '../pages/search-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';
import type { Stop } from './stop.ts';

/** Everything that a store can ask of a new customer. */
export const everythingAsked = {
  fields: ['externalId', 'loyaltyType', 'referralCode', 'consentPerPriority', 'enrolment'],
  custom: [
    { name: 'birthday', label: 'Birthday', kind: 'date' },
    { name: 'staff_discount', label: 'Discount', kind: 'choice', options: ['none', 'half', 'full'], required: true },
    { name: 'newsletter_by_post', kind: 'yes-no' },
    { name: 'city', label: 'Town', extended: true },
  ],
  programs: [{ id: 2207, name: 'Lantern Circle' }],
};

/** A provisioned till that asks everything of a new customer, and at last a search that is answered with an error. */
export const storeWalk: readonly Stop[] = [
  { name: 'sign-in of a store', go: (till) => till.shows('sign-in') },
  {
    name: 'register, all asked',
    go: async (till) => {
      await new SignInPage(till).signIn(cashier);
      const form = await RegisterPage.open(till);
      await form.openMore();
    },
  },
  {
    name: 'register, all wrong',
    go: async (till) => {
      const form = new RegisterPage(till);
      await form.fill({ firstName: 'n'.repeat(300), email: 'noor@', mobile: '12' });
      await form.extra(en.register.externalId).fill('two words');
      await form.press();
      await form.says(en.register.error.tooLong).waitFor();
    },
  },
  {
    name: 'register, a list open',
    go: async (till) => {
      await new RegisterPage(till).extra('Discount').press('Enter');
      await till.page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'register, a number that is taken',
    go: async (till) => {
      await till.page.keyboard.press('Escape');
      const form = new RegisterPage(till);
      await form.fill({ firstName: 'Noor', email: '', mobile: '98111 00002' });
      await till.page.getByRole('link', { name: en.customer.holder.open, exact: true }).waitFor();
    },
  },
  {
    name: 'a customer who is not there',
    go: async (till) => {
      await till.page.evaluate(() => (location.hash = '#/customer/c99999999'));
      await till.page.getByText(en.customer.notHere).waitFor();
    },
  },
  {
    name: 'search, answered with an error',
    go: async (till) => {
      const search = await SearchPage.open(till);
      await search.type('sharma');
      await till.page.getByRole('alert').waitFor();
    },
  },
];
