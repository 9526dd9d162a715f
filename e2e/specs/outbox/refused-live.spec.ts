import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, manager, test } from '../../fixtures/test.ts';
import { drawJpeg } from '../../fixtures/photos.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { CustomerPage } from '../../pages/customer-page.ts';
import { OutboxPage, outboxBadge } from '../../pages/outbox-page.ts';
import { PhotoForm } from '../../pages/photo-form.ts';
import { RegisterPage, register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import { TillWindow } from '../../pages/till-window.ts';

const { refusal, operation, codes } = en;
const wrongCard = '9999990';
const goodCard = '7100400000061';
const refuse = (route: string, code: number) => ({ route, kind: 'status', status: 500, code, count: 1 }) as const;
const change = 'POST /v2/customers/{customerId}/changeIdentifier';

async function openLena(till: TillApp, mobile: string): Promise<CustomerPage> {
  await new SignInPage(till).signIn(cashier);
  const page = await register(till, { mobile, firstName: 'Lena', mobileConsent: true });
  await expect(page.registered).toBeVisible();
  return page;
}

/** Sends the form, which comes back with a refusal. */
async function sendWrong(till: TillApp, form: ChangeForm): Promise<void> {
  await till.page.keyboard.press('Control+Enter');
  await form.says(refusal.title).waitFor();
}

test('a card typed wrong comes back to its field, holds nobody, and goes once when it is corrected', async ({
  till,
  service,
}) => {
  const page = await openLena(till, '9845082001');
  const form = await ChangeForm.open(till, 'card');
  const number = form.field(en.register.card);
  await number.fill(wrongCard);
  await sendWrong(till, form);
  await expect(number).toHaveValue(wrongCard);
  await expect(number).toBeFocused();
  await expect(number).toHaveAccessibleDescription(new RegExp(codes.c3010));
  await expect(form.says(refusal.nothingWritten)).toBeVisible();
  await expect(outboxBadge(till)).toBeHidden();

  await number.fill(goodCard);
  await expect(number).not.toHaveAccessibleDescription(new RegExp(codes.c3010));
  await form.button(operation.resend).click();
  await form.dialog.waitFor({ state: 'hidden' });
  await expect(page.text(en.customer.changed)).toBeVisible();
  const cards = (await service.ledger()).filter(({ body }) => JSON.stringify(body).includes(goodCard));
  expect(cards).toHaveLength(1);

  const sync = await OutboxPage.open(till);
  await sync.showDone();
  await sync.row(`Card ${goodCard}`).click();
  await expect(sync.dialog).toContainText(operation.story.verdict.refused);
  await expect(sync.dialog).toContainText(operation.story.verdict.applied);
  await expect(sync.dialog).toContainText(`Card ${wrongCard}`);
});

test('a card that is left refused needs nobody, and an opt-out goes past it', async ({ till, service }) => {
  const page = await openLena(till, '9845082002');
  const form = await ChangeForm.open(till, 'card');
  await form.field(en.register.card).fill(wrongCard);
  await sendWrong(till, form);
  await form.button(refusal.leave).click();
  await expect(page.text(wrongCard)).toBeHidden();
  await expect(outboxBadge(till)).toBeHidden();

  const messages = await ChangeForm.open(till, 'subscriptions');
  await messages.choose(operation.channels.MOBILE, en.customer.priority.BULK, 'OPTOUT');
  await messages.send();
  await expect(page.text(en.customer.changed)).toBeVisible();
  expect((await service.ledger()).map(({ path }) => path.split('/').at(-1))).toContain('subscriptions');
});

test('every form keeps what was typed when the service refuses it', async ({ till, service }) => {
  await openLena(till, '9845082003');

  await service.fault(refuse('PUT /v2/customers/{customerId}', 1046));
  const details = await ChangeForm.open(till, 'details');
  await details.field(en.register.lastName).fill('Costa');
  await sendWrong(till, details);
  await expect(details.says(codes.c1046)).toBeVisible();
  await expect(details.field(en.register.lastName)).toHaveValue('Costa');
  await details.send();

  await service.fault(refuse(change, 1002));
  const identifiers = await ChangeForm.open(till, 'identifiers');
  await identifiers.pick(en.customer.change.type, en.common.identifier.email);
  await identifiers.add('lena@example.org');
  await sendWrong(till, identifiers);
  await expect(identifiers.dialog.getByRole('listitem').filter({ hasText: 'lena@example.org' })).toContainText(
    codes.c1002,
  );
  await identifiers.send();

  await service.fault(refuse('POST /v2/customers/{customerId}/subscriptions', 1104));
  const messages = await ChangeForm.open(till, 'subscriptions');
  await messages.choose(operation.channels.MOBILE, en.customer.priority.BULK, 'OPTOUT');
  await sendWrong(till, messages);
  await expect(messages.says(codes.c1104)).toBeVisible();
  await messages.send();

  await service.fault(refuse('POST /v2/customers/{customerId}/setImage', 8014));
  const photo = new PhotoForm(till);
  await photo.open();
  await photo.choose({ name: 'lena.jpg', mimeType: 'image/jpeg', buffer: await drawJpeg(till, 64, 64) });
  await photo.preview.waitFor();
  await till.page.keyboard.press('Control+Enter');
  await expect(photo.field).toHaveAccessibleDescription(new RegExp(codes.c8014));
  await expect(photo.preview).toBeVisible();
  await photo.save();

  await expect(outboxBadge(till)).toBeHidden();
  const applied = (await service.ledger()).map(({ method, path }) => `${method} ${path.replace(/\d+/g, '#')}`);
  expect(applied).toEqual([
    'POST /v#/customers',
    'PUT /v#/customers/#',
    'POST /v#/customers/#/changeIdentifier',
    'POST /v#/customers/#/subscriptions',
    'POST /v#/customers/#/setImage',
  ]);
});

test('a refused registration keeps the form, is registered once, and leaves nobody behind when it is left', async ({
  till,
  service,
}) => {
  await new SignInPage(till).signIn(cashier);
  const form = await RegisterPage.open(till);
  await form.fill({ mobile: '9845082004', firstName: 'Lena' });
  await form.field('card').fill(wrongCard);
  await form.press();
  await expect(form.field('card')).toHaveAccessibleDescription(new RegExp(codes.c3010));
  await expect(form.field('card')).toBeFocused();
  await expect(form.field('mobile')).toHaveValue('9845082004');
  await expect(outboxBadge(till)).toBeHidden();
  const window = new TillWindow(till);
  expect(await window.ask('customers.search-till', { text: '9845082004' })).toEqual([]);

  await form.field('card').fill('');
  await till.page.keyboard.press('Control+Enter');
  await till.shows('customer');
  await expect(new CustomerPage(till).registered).toBeVisible();
  expect(await service.countsByMobile()).toEqual({ '919845082004': 1 });

  const second = await RegisterPage.open(till);
  await second.fill({ mobile: '9845082005', firstName: 'Vera' });
  await second.field('card').fill(wrongCard);
  await second.press();
  await expect(second.field('card')).toBeFocused();
  await till.page.getByRole('button', { name: refusal.leave }).click();
  await till.shows('search');
  const third = await register(till, { mobile: '9845082005', firstName: 'Vera' });
  await expect(third.registered).toBeVisible();
  expect(await service.countsByMobile()).toMatchObject({ '919845082005': 1 });
});

test('a refusal that no page has shown waits for a person, over a kill and a restart', async ({ till, startTill }) => {
  await openLena(till, '9845082006');
  const window = new TillWindow(till);
  const [{ key } = { key: '' }] = await window.ask('customers.search-till', { text: '9845082006' });
  const card = (cardNumber: string) => ({ kind: 'card', draft: { cardNumber, statusLabel: 'ACTIVE' } }) as const;
  const refused = await window.ask('customers.write', { key, work: card(wrongCard) });
  expect(refused.status).toBe('refused');
  await expect(outboxBadge(till)).toContainText('1');
  await till.kill();

  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  await expect(outboxBadge(again)).toContainText('1');
  const id = refused.status === 'refused' ? refused.operation.id : '';
  await expect(new TillWindow(again).ask('outbox.acknowledge-refusal', { id })).rejects.toThrow('conflict');
  const sync = await OutboxPage.open(again);
  const entry = sync.refused('Lena');
  await entry.correct();
  await entry.dialog.getByLabel(en.common.identifier.cardnumber).fill('8888880');
  await entry.dialog.getByRole('button', { name: operation.resend }).click();
  await expect(entry.dialog.getByText(refusal.staysInSync)).toBeVisible();
  await expect(entry.dialog.getByLabel(en.common.identifier.cardnumber)).toHaveValue('8888880');
  await entry.dialog.getByRole('button', { name: en.common.cancel }).click();
  await expect(sync.attention).toHaveCount(1);
  await entry.correct();
  await entry.dialog.getByLabel(en.common.identifier.cardnumber).fill(goodCard);
  await entry.dialog.getByRole('button', { name: operation.resend }).click();
  await expect(entry.panel).toBeHidden();
  await expect(outboxBadge(again)).toBeHidden();
});

test('a refused registration that was not acknowledged offers nothing to do for its customer', async ({
  till,
  startTill,
}) => {
  await new SignInPage(till).signIn(cashier);
  const before = new TillWindow(till);
  const draft = {
    firstName: 'Lena',
    lastName: '',
    mobile: '9845082007',
    email: '',
    cardNumber: wrongCard,
    mobileConsent: false,
    emailConsent: false,
  };
  await before.ask('customers.write', { work: { kind: 'registration', draft } });
  await till.kill();

  const again = await startTill();
  const search = await new SignInPage(again).signIn(manager);
  await search.type('9845082007');
  await search.openRow('Lena');
  const page = new CustomerPage(again);
  await expect(page.text(refusal.registrationRefused)).toBeVisible();
  for (const name of ['identifiers', 'card', 'subscriptions', 'details', 'photo'] as const) {
    await expect(page.button(new RegExp(`^${en.customer.change[name]}`))).toBeHidden();
  }
  await again.page.keyboard.press('F7');
  await expect(again.page.getByRole('dialog')).toBeHidden();
});
