import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, manager, test } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { OutboxPage, outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import { TillWindow } from '../../pages/till-window.ts';

const { refusal, operation } = en;
const mobile = '9845083001';

async function signOut(till: TillApp): Promise<void> {
  await new TillWindow(till).ask('staff.sign-out', undefined);
  await till.shows('sign-in');
}

async function keyOfLena(till: TillApp): Promise<string> {
  const [row] = await new TillWindow(till).ask('customers.search-till', { text: mobile });
  if (!row) throw new Error('The till does not know her');
  return row.key;
}

test('a manager’s status label in attention is closed to a cashier, in the window and past it', async ({
  till,
  service,
}) => {
  await new SignInPage(till).signIn(manager);
  await expect((await register(till, { mobile, firstName: 'Lena' })).registered).toBeVisible();
  await service.fault({ route: 'PUT /v2/customers/lookup/status', kind: 'status', status: 500, code: 1099, count: 1 });
  const work = { kind: 'status-label', draft: { label: 'Dormant', reason: 'left the town' } } as const;
  const made = await new TillWindow(till).ask('customers.write', { key: await keyOfLena(till), work });
  if (made.status !== 'attention') throw new Error(made.status);
  const { id } = made.operation;
  await signOut(till);

  await new SignInPage(till).signIn(cashier);
  const sync = await OutboxPage.open(till);
  const { panel } = sync.refused('Lena');
  await expect(panel.getByText(refusal.why.managerOnly)).toBeVisible();
  for (const name of [operation.fix, operation.retry, operation.discard]) {
    await expect(panel.getByRole('button', { name })).toBeDisabled();
  }
  const window = new TillWindow(till);
  await expect(window.ask('outbox.fix-and-resend', { id, work })).rejects.toThrow('not-allowed');
  await expect(window.ask('outbox.retry', { id })).rejects.toThrow('not-allowed');
  await expect(window.ask('outbox.take-back', { id, held: 'discard' })).rejects.toThrow('not-allowed');
  await expect(window.ask('outbox.acknowledge-refusal', { id })).rejects.toThrow('not-allowed');
  expect((await service.ledger()).map(({ path }) => path)).toEqual(['/v2/customers']);
});

test('what a colleague corrects names both, and the story tells who changed what', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  await expect((await register(till, { mobile, firstName: 'Lena' })).registered).toBeVisible();
  const work = { kind: 'card', draft: { cardNumber: '9999990', statusLabel: 'ACTIVE' } } as const;
  await new TillWindow(till).ask('customers.write', { key: await keyOfLena(till), work });
  await signOut(till);

  await new SignInPage(till).signIn(manager);
  const sync = await OutboxPage.open(till);
  const entry = sync.refused('Lena');
  await service.fault({
    route: 'POST /v2/customers/{customerId}/changeIdentifier',
    kind: 'status',
    status: 500,
    code: 1099,
    count: 1,
  });
  await entry.correct();
  await entry.dialog.getByLabel(en.common.identifier.cardnumber).fill('7100400000062');
  await entry.dialog.getByRole('button', { name: operation.resend }).click();
  const names = { kind: 'Card', first: cashier.name, staff: manager.name };
  const madeBy = refusal.byCorrected.replace(/\{\{(\w+)\}\}/g, (_, name: keyof typeof names) => names[name]);
  await expect(entry.panel).toContainText(madeBy);
  await entry.openStory();
  await expect(sync.dialog).toContainText(refusal.corrections);
  await expect(sync.dialog).toContainText('Card 9999990');
});

test('whoever made a refused entry cancels it, and a colleague cannot', async ({ till }) => {
  await new SignInPage(till).signIn(manager);
  await expect((await register(till, { mobile, firstName: 'Lena' })).registered).toBeVisible();
  const key = await keyOfLena(till);
  const card = (cardNumber: string) => ({ kind: 'card', draft: { cardNumber, statusLabel: 'ACTIVE' } }) as const;
  const window = new TillWindow(till);
  await window.ask('customers.write', { key, work: card('9999990') });
  await signOut(till);

  await new SignInPage(till).signIn(cashier);
  const sync = await OutboxPage.open(till);
  const { panel } = sync.refused('Lena');
  await expect(panel.getByRole('button', { name: operation.discard })).toBeDisabled();
  await expect(panel).toContainText(refusal.why.author.replace('{{names}}', manager.name));
  await expect(panel.getByRole('button', { name: refusal.cancel.open })).toBeHidden();

  // The cashier corrects it, wrongly again, and is its author from now on.
  await sync.refused('Lena').correct();
  await sync.dialog.getByLabel(en.common.identifier.cardnumber).fill('8888880');
  await sync.dialog.getByRole('button', { name: operation.resend }).click();
  await expect(sync.dialog.getByText(refusal.staysInSync)).toBeVisible();
  await sync.dialog.getByRole('button', { name: en.common.cancel }).click();
  await panel.getByRole('button', { name: refusal.cancel.open }).click();
  await sync.dialog.getByRole('button', { name: refusal.cancel.submit }).click();
  await expect(panel).toBeHidden();
  await expect(outboxBadge(till)).toBeHidden();
});
