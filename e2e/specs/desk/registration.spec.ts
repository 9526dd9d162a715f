import { specialMobiles } from '#training-api/seed/seed-special-cases.ts';
import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { CustomerPage } from '../../pages/customer-page.ts';
import { register, RegisterPage } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const known = { mobile: '9845074001', firstName: 'Lena', lastName: 'Costa', email: 'lena@example.org' };
/** A free card in the drawer. */
const card = '7100400000062';

test('mobile, name, consent, done: by the keyboard alone, with four keys beside the typed text', async ({
  till,
  service,
}) => {
  await new SignInPage(till).signIn(cashier);
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await till.page.keyboard.press(key);
  };
  await press('F3');
  await till.shows('register');
  await till.page.keyboard.insertText('9845074002');
  await press('Tab');
  await till.page.keyboard.insertText('Ines');
  await press('F8');
  await press('Enter');
  await till.shows('customer');
  await expect(new CustomerPage(till).name('Ines')).toBeVisible();
  expect(keys).toBeLessThanOrEqual(4);
  const [sent] = await service.registrations();
  expect(sent?.body).toMatchObject({
    profiles: [{ firstName: 'Ines', commChannels: [{ type: 'mobile', value: '919845074002', subscribed: true }] }],
  });
});

test('the field says who already has an identifier while it is typed', async ({ till, service }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, known);
  await expect(customer.registered).toBeVisible();
  const before = await service.ledger();

  let form = await RegisterPage.open(till);
  await form.fill({ mobile: known.mobile });
  await expect(form.says(/^Mobile belongs to Lena Costa/)).toBeVisible();
  await form.fill({ mobile: '', email: known.email });
  await expect(form.says(/^E-mail belongs to Lena Costa/)).toBeVisible();
  await expect(form.says(/^Mobile belongs/)).toBeHidden();
  const opened = await form.openHolder();
  await expect(opened.name('Lena Costa')).toBeVisible();

  form = await RegisterPage.open(till);
  await form.fill({ mobile: specialMobiles.elsewhereOnly });
  await expect(form.says(/in another source\. Registering joins both/)).toBeVisible();
  await form.openHolder();
  form = await RegisterPage.open(till);
  await form.fill({ mobile: specialMobiles.elsewhereOnly });
  await expect(form.says(/in another source\. Registering joins both/)).toBeVisible();

  await service.kill();
  await form.fill({ mobile: known.mobile });
  await expect(form.says(/^Mobile belongs to Lena Costa/)).toBeVisible();
  const back = await service.restart();
  expect(await back.ledger()).toEqual(before);
  await back.kill();
});

test('a scan while the form is open goes to the card, wherever the cursor is', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  const form = await RegisterPage.open(till);
  await form.fill({ mobile: '9845074003', firstName: 'Otto' });
  // The pace of the keys tells a scan. So wait for the look-up, which takes its share of a busy machine.
  await expect(form.says('+91 98450 74003')).toBeVisible();
  await form.field('lastName').focus();
  await form.scan(card);
  await expect(form.field('card')).toHaveValue(card);
  await expect(form.field('lastName')).toHaveValue('');
  const customer = await form.submit();
  await expect(customer.registered).toBeVisible();
  const [sent] = await service.registrations();
  expect(sent?.body).toMatchObject({
    profiles: [{ firstName: 'Otto', identifiers: [{ type: 'mobile' }, { type: 'cardnumber', value: card }] }],
  });
  const next = await RegisterPage.open(till);
  await next.field('card').fill(card);
  await expect(next.says(en.customer.holder.cardTaken)).toBeVisible();
});

test('an unusual mobile is doubted and not refused', async ({ till }) => {
  await new SignInPage(till).signIn(cashier);
  const form = await RegisterPage.open(till);
  await form.fill({ mobile: '98450 74009' });
  await expect(form.says('+91 98450 74009')).toBeVisible();
  await form.fill({ mobile: '022 2778 1234' });
  await expect(form.says(en.register.mobileUnusual.replace('{{country}}', 'India'))).toBeVisible();
  await expect(form.field('mobile')).not.toHaveAttribute('aria-invalid');
});

test('a coupon code can be copied, and then a card is issued or the next customer is served', async ({
  till,
  service,
}) => {
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, { mobile: '9845074004', firstName: 'Otto' });
  await expect(customer.text(/points awarded/)).toBeVisible();
  const copy = customer.button(/^Copy /);
  const code = (await copy.getAttribute('aria-label'))?.slice('Copy '.length) ?? '';
  await expect(customer.text(/Valid until/)).toBeVisible();
  await copy.press('Enter');
  await expect(customer.text(`${code} copied`)).toBeAttached();
  expect(await till.clipboard()).toBe(code);

  await customer
    .button(new RegExp(`^${en.customer.change.card}`))
    .first()
    .click();
  const form = await ChangeForm.shown(till, 'card');
  await form.scan(card);
  await form.send();
  await expect(customer.text(card)).toBeVisible();
  expect((await service.ledger()).map(({ path }) => path)).toHaveLength(2);

  await register(till, { mobile: '9845074005', firstName: 'Vera' });
  await customer.button(en.customer.nextCustomer).click();
  await till.shows('search');
  await expect(till.page.getByRole('combobox')).toBeFocused();
  await expect(till.page.getByRole('combobox')).toHaveValue('');
});
