import type { Locator } from '@playwright/test';
import type { LayoutName } from '#renderer/scanner/testing/keyboard-layouts.ts';
import { en } from '#renderer/locales/en/index.ts';
import { scan } from '../../fixtures/scanner.ts';
import { scansAmongTyping } from '../../fixtures/scans-among-typing.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { register, RegisterPage } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

// A trace takes a picture with every key.
test.use({ trace: 'off' });

const layouts: readonly LayoutName[] = ['american', 'french', 'arabic', 'arabicDigits'];
/** It has blanks, because blanks press buttons, and signs that are shortcuts outside fields. */
const code = 'LOT 7/100?4 00061';

for (const [seed, layout] of layouts.entries()) {
  test(`scans among typing arrive whole and leave no trace in the form: ${layout}`, async ({ till }) => {
    test.slow();
    await new SignInPage(till).signIn(cashier);
    const form = await RegisterPage.open(till);
    const [field, card] = [form.field('lastName'), form.field('card')];
    expect(await scansAmongTyping(till, { scans: 25, seed, layout, field, card })).toEqual([]);
  });
}

test.describe('a store that asks for a day', () => {
  test.use({ registration: { fields: ['loyaltyType'], custom: [{ name: 'birthday', kind: 'date', required: true }] } });

  test('a scan neither changes nor presses what has the focus', async ({ till }) => {
    await new SignInPage(till).signIn(cashier);
    const form = await RegisterPage.open(till);
    await form.fill({ mobile: '9845077001', firstName: 'Otto' });
    const birthday = form.extra('birthday');
    await birthday.fill('1990-02-03');
    const consent = form.consent('consentMobile');
    const more = till.page.getByRole('button', { name: en.register.more, exact: true });
    const focused = { mobile: form.field('mobile'), name: form.field('firstName'), birthday, consent, more };
    for (const [what, one] of Object.entries(focused)) {
      await test.step(what, async () => {
        await form.field('card').fill('');
        await one.focus();
        await scan(till.page, code);
        await expect(form.field('card')).toHaveValue(code);
        await expect(one).toBeFocused();
      });
    }
    await expect(form.field('mobile')).toHaveValue('9845077001');
    await expect(form.field('firstName')).toHaveValue('Otto');
    await expect(birthday).toHaveValue('1990-02-03');
    await expect(consent).not.toBeChecked();
    await expect(more).toHaveAttribute('aria-expanded', 'false');
  });
});

test('a scan into the middle of a name leaves the cursor where it was', async ({ till }) => {
  await new SignInPage(till).signIn(cashier);
  const form = await RegisterPage.open(till);
  await form.fill({ firstName: 'Vra' });
  await form.field('firstName').press('Home');
  await till.page.keyboard.press('ArrowRight');
  await scan(till.page, code);
  await till.page.keyboard.insertText('e');
  await expect(form.field('firstName')).toHaveValue('Vera');
});

type Over = { readonly what: string; readonly open: (till: TillApp) => Promise<Locator> };

const over: readonly Over[] = [
  {
    what: 'the help',
    open: async ({ page }) => {
      await page.keyboard.press('F1');
      return page.getByRole('dialog');
    },
  },
  {
    what: 'a menu',
    open: async ({ page }) => {
      await page.getByRole('button', { name: new RegExp(cashier.name) }).press('Enter');
      return page.getByRole('menu');
    },
  },
  { what: 'a change of details', open: async (till) => (await ChangeForm.open(till, 'details')).dialog },
  { what: 'the choice of messages', open: async (till) => (await ChangeForm.open(till, 'subscriptions')).dialog },
];

test('a scan closes whatever lies over the page and is searched for', async ({ till, service }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  const box = till.page.getByRole('combobox', { name: en.search.title });
  for (const [nth, { what, open }] of over.entries()) {
    await test.step(what, async () => {
      await register(till, { mobile: `984507710${nth}`, firstName: 'Lena' });
      const overlay = await open(till);
      await overlay.waitFor();
      const ledger = await service.ledger();
      await scan(till.page, code);
      await till.shows('search');
      await expect(overlay).toBeHidden();
      await expect(box).toBeFocused();
      await expect(box).toHaveValue(code);
      expect(await service.ledger()).toEqual(ledger);
    });
  }
});

test('a scan at the sign-in screen does not count as a try to sign in', async ({ till }) => {
  const page = new SignInPage(till);
  await till.shows('sign-in');
  await till.page.getByLabel(en.signIn.code).fill(cashier.code);
  for (let nth = 0; nth < 12; nth += 1) {
    await till.page.getByLabel(en.signIn.pin, { exact: true }).focus();
    await scan(till.page, '7100400000061');
  }
  await expect(till.page.getByLabel(en.signIn.pin, { exact: true })).toHaveValue('');
  const search = await page.signIn(cashier);
  await expect(search.rows).toHaveCount(0);
  await expect(till.page.getByRole('combobox')).toHaveValue('');
});
