import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { CustomerPage } from '../../pages/customer-page.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const { pendingIdentifier, takeBack } = en.customer;

test('what was saved without network is undone before it is sent, wherever it stands', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, { mobile: '9845078001', firstName: 'Lena' });
  await expect(customer.registered).toBeVisible();
  await service.kill();
  const page = new CustomerPage(till);
  const undo = page.button(new RegExp(`^${takeBack.short}: `));

  const identifiers = await ChangeForm.open(till, 'identifiers');
  await identifiers.add('9845078002');
  await identifiers.send();
  await expect(page.text(pendingIdentifier.added)).toBeVisible();
  const details = await ChangeForm.open(till, 'details');
  await details.field(en.register.lastName).fill('Costa');
  await details.send();

  await expect(undo).toHaveCount(2);
  await undo.last().press('Enter');
  await expect(page.name('Lena')).toBeFocused();
  await expect(undo).toHaveCount(1);
  await undo.press('Enter');
  await expect(page.text(pendingIdentifier.added)).toBeHidden();
  await expect(undo).toBeHidden();

  const back = await service.restart();
  await till.page.keyboard.press('F5');
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  expect((await back.ledger()).map(({ path }) => path)).toEqual(['/v2/customers']);
  await back.kill();
});

test('a registration is undone with what needs its customer, after that was listed', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  await service.kill();
  const page = await register(till, { mobile: '9845078003', firstName: 'Vera' });
  await expect(page.saved).toBeVisible();
  const card = await ChangeForm.open(till, 'card');
  await card.field(en.register.card).fill('7100400000064');
  await card.send();

  await page.button(new RegExp(`^${takeBack.short}: New customer`)).press('Enter');
  const dialog = till.page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveText(['Card 7100400000064']);
  await expect(dialog).toContainText(en.refusal.also.needed);
  await dialog.getByRole('button', { name: en.refusal.cancel.submit }).click();
  await expect(outboxBadge(till)).toHaveText(en.frame.badge.blocked.network);
  await expect(page.text(en.customer.notHere)).toBeVisible();

  const back = await service.restart();
  await till.page.keyboard.press('F2');
  await till.shows('search');
  expect(await back.ledger()).toEqual([]);
  await back.kill();
});
