import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { OutboxPage, outboxBadge } from '../../pages/outbox-page.ts';
import { RegisterPage, register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const { customer: words, frame, operation } = en;
const taken = { mobile: '9845084001', firstName: 'Rosa', lastName: 'Lind' };

test('a member who is used is not "registered", and nothing was sent for them', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  await expect((await register(till, taken)).registered).toBeVisible();
  const form = await RegisterPage.open(till);
  await form.fill({ ...taken, firstName: 'Rosie' });
  await form.press();
  await till.page.getByRole('button', { name: operation.useExisting }).click();
  await till.page.getByRole('dialog').getByRole('button', { name: operation.useExisting }).click();
  await till.shows('customer');
  await expect(till.page.getByText(words.adopted, { exact: true })).toBeVisible();
  await expect(till.page.getByText(words.adoptedText)).toBeVisible();
  await expect(till.page.getByText(words.done, { exact: true })).toBeHidden();
  await expect(till.page.getByRole('button', { name: words.receipt.print })).toBeHidden();
  expect(await service.registrations()).toHaveLength(1);
});

test('what hangs on a decision promises nothing, and the badge tells of the decision and of being offline', async ({
  till,
  service,
}) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  await expect((await register(till, taken)).registered).toBeVisible();
  await service.kill();
  const page = await register(till, { ...taken, mobile: '+91 98450 84001', firstName: 'Vera' });
  await expect(page.text(words.savedText)).toBeVisible();

  // Back again: somebody has the number already. What was said of the registration follows it.
  const back = await service.restart();
  await till.page.keyboard.press('F5');
  await expect(page.text(words.refusedLaterText)).toBeVisible({ timeout: 30_000 });
  await expect(page.text(words.savedText)).toBeHidden();
  await expect(outboxBadge(till)).toHaveText('1 needs attention');

  await back.kill();
  const card = await ChangeForm.open(till, 'card');
  await card.field(en.register.card).fill('7100400000063');
  await card.send();
  await expect(page.text(words.savedHeld)).toBeVisible();
  await expect(page.text(words.savedText)).toBeHidden();

  await expect((await register(till, { mobile: '9845084002', firstName: 'Mila' })).saved).toBeVisible();
  const both = `1 needs attention · ${frame.badge.blocked.network} · 1 waiting`;
  await expect(outboxBadge(till)).toHaveText(both);
  const sync = await OutboxPage.open(till);
  await expect(till.page.getByRole('main').getByText(both)).toBeVisible();
  await expect(sync.row('Card 7100400000063')).toContainText(operation.waiting['held-by-person'].replace(/\.$/, ''));
});

test('a refused card is not shown as one that is about to come', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  const page = await register(till, taken);
  await expect(page.registered).toBeVisible();
  await service.kill();
  const card = await ChangeForm.open(till, 'card');
  await card.field(en.register.card).fill('9999990');
  await card.send();
  await expect(page.text(words.pendingIdentifier.added)).toBeVisible();
  const back = await service.restart();
  await expect(outboxBadge(till)).toHaveText('1 needs attention', { timeout: 30_000 });
  await expect(page.text(words.pendingIdentifier.added)).toBeHidden();
  await expect(page.text(operation.state.attention)).toBeVisible();
  await back.kill();
});

test('a search that the service answers wrongly speaks of no customer to add', async ({ till, service }) => {
  await service.fault({ route: 'GET /v2/customers/search', kind: 'status', status: 500, code: 10_001, count: 20 });
  const search = await new SignInPage(till).signIn(cashier);
  await search.type('Lindqvist');
  await expect(search.says(en.errors['read-refused'].replace('{{code}}', '10001'))).toBeVisible();
  await expect(search.says(en.codes.c10001)).toBeHidden();
});
