import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { OutboxPage, outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const { customer, operation, refusal, register: fields } = en;
/** Of the first series: one that nobody ever printed, and one that is free. */
const [wrongCard, laterCard] = ['7100499999999', '7100400000065'];
const fleetCard = '88020000003';
const newMobile = '9845085002';

test.use({
  cards: {
    cardSeries: [
      { name: 'Lantern card', id: 51, startsWith: '71004' },
      { name: 'Lantern fleet card', code: 'LANTERN-FLEET', startsWith: '88020' },
    ],
  },
});

async function giveCard(till: TillApp, number: string): Promise<void> {
  const card = await ChangeForm.open(till, 'card');
  await card.field(fields.card).fill(number);
  await card.send();
}

test('a card refused later holds the next card of its series, not the mobile, another card or an opt-out', async ({
  till,
  service,
}) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  const page = await register(till, { mobile: '9845085001', firstName: 'Lena', mobileConsent: true });
  await expect(page.registered).toBeVisible();
  await service.kill();

  await giveCard(till, wrongCard);
  const identifiers = await ChangeForm.open(till, 'identifiers');
  await identifiers.add(newMobile);
  await identifiers.send();
  await giveCard(till, fleetCard);
  const messages = await ChangeForm.open(till, 'subscriptions');
  await messages.choose(operation.channels.MOBILE, customer.priority.BULK, 'OPTOUT');
  await messages.send();
  await giveCard(till, laterCard);

  const back = await service.restart();
  await till.page.keyboard.press('F5');
  await expect(outboxBadge(till)).toHaveText('1 needs attention', { timeout: 30_000 });
  const written = JSON.stringify((await back.ledger()).map(({ body }) => body));
  for (const one of [newMobile, fleetCard, 'OPTOUT']) expect(written).toContain(one);
  for (const one of [wrongCard, laterCard]) expect(written).not.toContain(one);

  const sync = await OutboxPage.open(till);
  await expect(sync.rows).toHaveCount(1);
  const held = sync.row(`Card ${laterCard}`);
  await expect(held).toContainText(operation.waiting['held-by-person'].replace(/\.$/, ''));
  await held.click();
  await expect(sync.dialog).toContainText(operation.story.heldBy.replace('{{line}}', `Card ${wrongCard}`));
  await till.page.keyboard.press('Escape');

  const { panel } = sync.refused('Lena');
  await panel.getByRole('button', { name: refusal.cancel.open }).click();
  await expect(sync.dialog.getByRole('listitem')).toHaveText([`Card ${laterCard}`]);
  await sync.dialog.getByRole('button', { name: refusal.cancel.submit }).click();
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  expect(JSON.stringify(await back.ledger())).toContain(laterCard);
  await back.kill();
});
