import { en } from '#renderer/locales/en/index.ts';
import type { ServiceProcess, WireRecord } from '#training-api/testing/service-process.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { cashier, expect, manager, test } from '../../fixtures/test.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { CustomerPage } from '../../pages/customer-page.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SearchPage } from '../../pages/search-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const { TRANS, BULK } = en.customer.priority;
const { MOBILE, EMAIL } = en.operation.channels;
/** A free card in the drawer. */
const card = '7100400000061';
const newcomer = { mobile: '9845073001', firstName: 'Lena', lastName: 'Costa' };

/** Makes each change once that a cashier makes, with the keys and the scanner. */
async function changeEverything(till: TillApp): Promise<void> {
  const details = await ChangeForm.open(till, 'details');
  await details.field(en.register.lastName).fill('Costa-Lima');
  await details.send();

  const identifiers = await ChangeForm.open(till, 'identifiers');
  await identifiers.add('9845073009');
  await identifiers.remove('919845073001');
  await identifiers.send();

  const cards = await ChangeForm.open(till, 'card');
  await cards.scan(card);
  await expect(cards.field(en.register.card)).toHaveValue(card);
  await cards.send();

  const subscriptions = await ChangeForm.open(till, 'subscriptions');
  await subscriptions.choose(MOBILE, BULK, 'OPTIN');
  await subscriptions.choose(EMAIL, TRANS, 'OPTOUT');
  await subscriptions.send();
}

/** After the registration the service has accepted each request once, with what was entered. */
async function expectEverything(service: ServiceProcess): Promise<void> {
  const [, ...writes] = await service.ledger();
  expect(writes.map(shown)).toEqual([
    'PUT /v2/customers/ID',
    'POST /v2/customers/ID/changeIdentifier',
    'POST /v2/customers/ID/changeIdentifier',
    'POST /v2/customers/ID/subscriptions',
  ]);
  const [update, identifiers, issued, messages] = writes.map(({ body }) => body);
  expect(update).toMatchObject({ profiles: [{ lastName: 'Costa-Lima' }] });
  expect(identifiers).toMatchObject({
    add: [{ type: 'mobile', value: '919845073009' }],
    remove: [{ type: 'mobile', value: '919845073001' }],
  });
  expect(issued).toMatchObject({ add: [{ type: 'cardnumber', value: card, statusLabel: 'ACTIVE' }] });
  expect(messages).toMatchObject({
    subscriptions: [
      { channel: 'MOBILE', priority: 'BULK', type: 'OPTIN' },
      { channel: 'EMAIL', priority: 'TRANS', type: 'OPTOUT' },
    ],
  });
}

function shown({ method, path }: WireRecord): string {
  return `${method} ${path.replace(/\/customers\/\d+/, '/customers/ID')}`;
}

test('every change of the desk reaches the service at once', async ({ till, service }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, newcomer);
  await customer.onPaper(async (paper) => {
    await expect(paper).toContainText('Lena Costa');
    await expect(paper).toContainText(/points awarded/);
  });
  await changeEverything(till);
  await expect(customer.name('Lena Costa-Lima')).toBeVisible();
  await expect(customer.text(card)).toBeVisible();
  await expectEverything(service);
});

test('every change made without network is shown at once and sent later, as it was made', async ({ till, service }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, newcomer);
  await expect(customer.registered).toBeVisible();
  await service.kill();

  await changeEverything(till);
  await expect(customer.text(en.customer.notSent)).toBeVisible();
  await expect(customer.text(en.customer.pendingIdentifier.removed)).toBeVisible();
  await expect(customer.text(card)).toBeVisible();
  await expect(customer.text(en.customer.notSentMark)).toBeVisible();

  const back = await service.restart();
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  await expectEverything(back);
  await expect(customer.choice(EMAIL, TRANS)).toHaveText(en.customer.choice.OPTOUT);
  await back.kill();
});

test('a card and a mobile that somebody else has are refused before anything is sent', async ({ till, service }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  await register(till, newcomer);
  const given = await ChangeForm.open(till, 'card');
  await given.scan(card);
  await given.send();
  await register(till, { mobile: '9845073002', firstName: 'Otto' });
  const before = await service.ledger();

  const cards = await ChangeForm.open(till, 'card');
  await cards.scan(card);
  await expect(cards.says(en.customer.holder.cardTaken)).toBeVisible();
  await expect(cards.button(en.customer.change.issue)).toBeDisabled();
  await till.page.keyboard.press('Escape');

  const identifiers = await ChangeForm.open(till, 'identifiers');
  await identifiers.field(en.customer.change.value).fill(newcomer.mobile);
  await expect(identifiers.says(/belongs to Lena Costa/)).toBeVisible();
  await identifiers.field(en.customer.change.value).press('Enter');
  await identifiers.link(en.customer.holder.open).press('Enter');
  await expect(new CustomerPage(till).name('Lena Costa')).toBeVisible();
  expect(await service.ledger()).toEqual(before);
  await SearchPage.open(till);
});

test.describe('where the store has told of its card series', () => {
  // Here the numbers of the house’s own series have a check digit, and a customer may have only one of these cards.
  const house = { name: 'House card', id: 51, startsWith: '71004', checkDigit: 'luhn' };
  const fleet = { name: 'Fleet card', code: 'LANTERN-FLEET', startsWith: '88020' };
  test.use({ cards: { cardSeries: [house, fleet] } });
  const [right, another, wrong] = ['7100400000064', '7100400000072', '7100400000061'] as const;

  test('a mistyped card and a card too many are refused before anything is sent, and a card is removed', async ({
    till,
    service,
  }) => {
    test.slow();
    await new SignInPage(till).signIn(cashier);
    const customer = await register(till, newcomer);
    await expect(customer.registered).toBeVisible();

    const mistyped = await ChangeForm.open(till, 'card');
    await mistyped.scan(wrong);
    await expect(mistyped.says(en.customer.change.checkDigit)).toBeVisible();
    await till.page.keyboard.press('Control+Enter');
    await expect(mistyped.field(en.register.card)).toHaveAccessibleDescription(/digit/);
    expect(await service.ledger()).toHaveLength(1);
    await mistyped.field(en.register.card).fill(right);
    await mistyped.send();
    await expect(customer.text('Lantern card · ')).toBeVisible();

    const second = await ChangeForm.open(till, 'card');
    await second.scan(another);
    await expect(second.says(/may have only 1 active “House card”/)).toBeVisible();
    await expect(second.button(en.customer.change.issue)).toBeDisabled();
    await till.page.keyboard.press('Escape');

    await customer.button(`${en.customer.cardRemove.title}: ${right}`).press('Enter');
    const removal = await ChangeForm.shown(till, 'removal');
    await expect(removal.says(/Lena Costa will no longer have this card/)).toBeVisible();
    await removal.send();
    await expect(customer.text(en.customer.noCards)).toBeVisible();
    const [, issued, removed, ...more] = (await service.ledger()).map(({ body }) => body);
    expect(issued).toMatchObject({ add: [{ value: right, seriesId: 51, statusLabel: 'ACTIVE' }] });
    expect(removed).toMatchObject({ remove: [{ type: 'cardnumber', value: right, statusLabel: 'NOT_ISSUED' }] });
    expect(more).toEqual([]);
  });

  test('a card removed and another card given offline are shown at once and sent in their order', async ({
    till,
    service,
  }) => {
    test.slow();
    await new SignInPage(till).signIn(manager);
    const customer = await register(till, newcomer);
    const first = await ChangeForm.open(till, 'card');
    await first.scan(right);
    await first.send();
    await expect(customer.text('Lantern card · ')).toBeVisible();

    await service.kill();
    await customer.button(`${en.customer.cardRemove.title}: ${right}`).press('Enter');
    await (await ChangeForm.shown(till, 'removal')).send();
    await expect(customer.text(en.customer.pendingIdentifier.removed)).toBeVisible();
    const second = await ChangeForm.open(till, 'card');
    await second.scan(another);
    await second.send();
    await expect(customer.text(en.customer.pendingIdentifier.added)).toBeVisible();

    const back = await service.restart();
    await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
    expect((await back.ledger()).slice(2).map(({ body }) => body)).toMatchObject([
      { remove: [{ value: right }] },
      { add: [{ value: another, seriesId: 51 }] },
    ]);
    await register(till, { mobile: '9845073002', firstName: 'Otto' });
    const taken = await ChangeForm.open(till, 'card');
    await taken.scan(another);
    await expect(taken.says(/belongs to Lena Costa. Remove it there first/)).toBeVisible();
    await back.kill();
  });
});
