import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { CustomerPage } from '../../pages/customer-page.ts';
import { register } from '../../pages/register-page.ts';
import { SearchPage } from '../../pages/search-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const { error, firstName, lastName } = en.register;
const { change } = en.customer;
const hostile = `<img src=x onerror="alert(1)">'); DROP TABLE customers; --`;

test.beforeEach(async ({ till }) => {
  await new SignInPage(till).signIn(cashier);
  await register(till, { mobile: '9845077001', firstName: 'Lena', lastName: 'Costa' });
});

test('a name that cannot be kept gets an error at its field, and nothing is sent', async ({ till, service }) => {
  const before = (await service.ledger()).length;
  const form = await ChangeForm.open(till, 'details');
  for (const [typed, sentence] of [
    ['n'.repeat(300), error.tooLong],
    ['Costa 🎉', error.picture],
    [' \u200B\u202E ', error.required],
  ] as const) {
    await form.field(lastName).fill(typed);
    await expect(form.says(sentence)).toBeVisible();
    await expect(form.field(lastName)).toHaveAttribute('aria-invalid', 'true');
    await form.field(lastName).press('Enter');
    await expect(form.field(lastName)).toHaveValue(typed);
  }
  expect(await service.ledger()).toHaveLength(before);
});

test('a name is sent as a person reads it, and is shown as plain text', async ({ till, service }) => {
  const form = await ChangeForm.open(till, 'details');
  await form.field(firstName).fill('\u202ELena\tMaria ');
  await form.field(lastName).fill(hostile);
  await form.send();
  const update = (await service.ledger()).at(-1)?.body;
  expect(update).toMatchObject({ profiles: [{ firstName: 'Lena Maria', lastName: hostile }] });
  await expect(new CustomerPage(till).name(`Lena Maria ${hostile}`)).toBeVisible();
  const search = await SearchPage.open(till);
  await search.type(hostile);
  await expect(search.rows.first()).toContainText(hostile);
});

test('an identifier that cannot be right gets an error at its field, and the rest of the change is kept', async ({
  till,
  service,
}) => {
  const before = (await service.ledger()).length;
  const form = await ChangeForm.open(till, 'identifiers');
  await form.add('9845077002');
  const value = form.field(change.value);
  await value.fill('12');
  await expect(form.button(change.add).first()).toBeDisabled();
  for (const wrong of ['+44 20 79', hostile, '🎉🎉🎉🎉']) {
    await value.fill(wrong);
    await expect(form.says(change.identifierWrong)).toBeVisible();
    await expect(form.button(change.add).first()).toBeDisabled();
  }
  await form.pick(change.type, en.common.identifier.email);
  await value.fill('lena@nowhere');
  await expect(form.says(change.identifierWrong)).toBeVisible();
  await expect(form.says(change.mark.add)).toBeVisible();
  expect(await service.ledger()).toHaveLength(before);
  await value.fill('');
  await form.send();
  expect((await service.ledger()).at(-1)?.body).toEqual({ add: [{ type: 'mobile', value: '919845077002' }] });
});

test('a mobile of another country is added as it is', async ({ till, service }) => {
  const form = await ChangeForm.open(till, 'identifiers');
  await form.add('+62 812-3456-7890');
  await form.send();
  expect((await service.ledger()).at(-1)?.body).toEqual({ add: [{ type: 'mobile', value: '6281234567890' }] });
});

test('for a card that the service does not know the till says what to do, and the card can be typed again', async ({
  till,
}) => {
  const form = await ChangeForm.open(till, 'card');
  for (const wrong of ['🎉🎉🎉🎉', '7100499999999']) {
    await form.field(en.register.card).fill(wrong);
    await till.page.keyboard.press('Control+Enter');
    await expect(form.dialog).toBeVisible();
    await expect(form.dialog.getByText(/[a-z]{3,}.*\.$/).first()).toBeVisible();
    if (wrong === '7100499999999') await expect(form.says(change.refused)).toBeVisible();
    else await expect(form.says(change.cardWrong)).toBeVisible();
  }
});

test('an identifier is added even if Enter came before the look-up ended, and no typed text is left behind', async ({
  till,
  service,
}) => {
  const form = await ChangeForm.open(till, 'identifiers');
  await form.remove('919845077001');
  await form.field(change.value).pressSequentially('9845077003', { delay: 60 });
  await expect(form.says(change.addFirst)).toBeVisible();
  await expect(form.button(/^Save/)).toBeDisabled();
  await form.field(change.value).press('Enter');
  await expect(form.says(change.mark.add)).toBeVisible();
  await form.send();
  expect((await service.ledger()).at(-1)?.body).toEqual({
    add: [{ type: 'mobile', value: '919845077003' }],
    remove: [{ type: 'mobile', value: '919845077001' }],
  });
});
