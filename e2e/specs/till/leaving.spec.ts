import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

test('closing with unsent work asks first, and the work is there after the next start', async ({
  till,
  service,
  startTill,
}) => {
  await new SignInPage(till).signIn(cashier);
  await service.kill();
  await register(till, { mobile: '9845076001', firstName: 'Noa' });
  await till.pressClose();
  await expect(till.page.getByText(en.frame.closeSafe)).toBeVisible();
  await till.page.getByRole('button', { name: en.frame.closeStay }).click();
  await expect(till.page.getByText(en.frame.closeSafe)).toBeHidden();

  await till.pressClose();
  await till.pressClose();
  await till.ended();
  const again = await startTill();
  const search = await new SignInPage(again).signIn(cashier);
  await search.type('9845076001');
  await expect(search.row('Noa')).toBeVisible();
});

test('signing out with unsent work says that it stays safe', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  await service.kill();
  await register(till, { mobile: '9845076002', firstName: 'Noa' });
  await till.page.getByRole('button', { name: cashier.name }).click();
  await till.page.getByRole('menuitem', { name: en.frame.signOut }).click();
  await expect(till.page.getByText(en.frame.unsentSafe)).toBeVisible();
  await till.page.getByRole('button', { name: en.frame.signOut }).click();
  await till.shows('sign-in');
});
