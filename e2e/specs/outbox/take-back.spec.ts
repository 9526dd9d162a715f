import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { CustomerPage } from '../../pages/customer-page.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const { pendingIdentifier, takeBack } = en.customer;

test('changes saved without network can be undone before they are sent, the last one first', async ({
  till,
  service,
}) => {
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

  await expect(undo).toHaveCount(1);
  await undo.press('Enter');
  await expect(page.name('Lena')).toBeFocused();
  await undo.press('Enter');
  await expect(page.text(pendingIdentifier.added)).toBeHidden();
  await expect(undo).toBeHidden();

  const back = await service.restart();
  await till.page.keyboard.press('F5');
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  expect((await back.ledger()).map(({ path }) => path)).toEqual(['/v2/customers']);
  await back.kill();
});
