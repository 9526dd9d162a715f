import fs from 'node:fs';
import path from 'node:path';
import { trainingStaff } from '#main/staff/training-staff.ts';
import { en } from '#renderer/locales/en/index.ts';
import { fillEverySection } from '../../fixtures/every-section.ts';
import { expect, test } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { OutboxPage } from '../../pages/outbox-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import { TillWindow } from '../../pages/till-window.ts';
import { TrainingBar } from '../../pages/training-bar.ts';

let till: TillApp;
let sync: OutboxPage;

type StartTill = (args: readonly string[]) => Promise<TillApp>;

function person(role: 'cashier' | 'manager') {
  const found = trainingStaff.find((one) => one.role === role);
  if (!found) throw new Error(`Training mode has no ${role}`);
  return found;
}

/** Two entries need a person, six wait for the network, two are done. */
async function openSync(startTill: StartTill, role: 'cashier' | 'manager'): Promise<void> {
  till = await startTill(['--training']);
  await new SignInPage(till).signIn(person(role));
  await fillEverySection(till);
  sync = await OutboxPage.open(till);
}

test.describe('for a manager', () => {
  test.beforeEach(({ startTill }) => openSync(startTill, 'manager'));

  test('a refused card is corrected at the field that the service complained about, and is sent', async () => {
    await new TrainingBar(till).restoreNetwork();
    const refused = sync.refused('Emil');
    await refused.correct();
    const number = refused.dialog.getByLabel(en.common.identifier.cardnumber);
    await expect(number).toBeFocused();
    await expect(number).toHaveAccessibleDescription(/does not know this card/);
    await number.fill('7100400000095');
    await refused.dialog.getByRole('button', { name: en.operation.resend }).click();
    await expect(refused.panel).toBeHidden();
    await sync.showDone();
    await expect(sync.row('Card 7100400000095')).toBeVisible();
  });

  test('a member is shown beside what was typed, and takes over what waits', async () => {
    const refused = sync.refused('Ingrid');
    await refused.compare();
    await expect(refused.dialog.getByRole('row', { name: /Ingrid Vale/ })).toContainText('Rosa Lindqvist');
    await expect(refused.dialog).toContainText(en.operation.compare.differs);
    await expect(refused.dialog).toContainText(en.operation.compare.theirsTill);
    await refused.dialog.getByRole('button', { name: en.operation.useExisting }).click();
    await expect(refused.panel).toBeHidden();
    await new TrainingBar(till).restoreNetwork();
    await sync.showDone();
    // The list draws only the rows that come into sight.
    await till.page.mouse.wheel(0, 3000);
    await expect(sync.row('Card 7100400000090')).toContainText(en.operation.state.applied);
  });

  test('a manager decides about a discarded registration and what waits for it together', async () => {
    const refused = sync.refused('Ingrid');
    await refused.discard();
    await expect(refused.dialog.getByRole('listitem')).toHaveText(['Card 7100400000090']);
    await refused.dialog.getByLabel(en.operation.discardReason).fill('not a new customer');
    await refused.dialog.getByRole('radio', { name: en.operation.also.discard }).check();
    await refused.dialog.getByRole('button', { name: en.operation.discard }).click();
    await expect(refused.panel).toBeHidden();
    await expect(sync.row('Card 7100400000090')).toBeHidden();
    await sync.showDone();
    await sync.row('Card 7100400000090').click();
    await expect(sync.dialog).toContainText('not a new customer');
  });

  test('nothing is sent while sending is paused, and everything is sent once it is resumed', async () => {
    await sync.pause();
    await new TrainingBar(till).restoreNetwork();
    const window = new TillWindow(till);
    await window.ask('outbox.send-now', undefined);
    await expect(sync.text(en.outbox.blocked.manager)).toBeVisible();
    await expect(sync.tab('open')).toHaveText(/6$/);
    await sync.resume();
    await expect.poll(async () => (await window.ask('outbox.summary', undefined)).waiting).toBe(1);
    await expect(sync.tab('open')).toHaveText(/1$/);
    await sync.showDone();
    await expect(sync.row('New customer 9845081003')).toHaveCount(1);
  });

  test('keys reach the whole list, and a story gives the focus back', async () => {
    const { keyboard } = till.page;
    await sync.rows.first().focus();
    await keyboard.press('ArrowDown');
    await expect(sync.row('Mobile 9845081004 added')).toBeFocused();
    await keyboard.press('End');
    await expect(sync.rows.last()).toBeFocused();
    await keyboard.press('Enter');
    await expect(sync.dialog).toContainText(en.operation.story.none);
    await expect(sync.dialog).toContainText('New customer 9845081003');
    await keyboard.press('Escape');
    await expect(sync.rows.last()).toBeFocused();
  });
});

test('a cashier sees the story of a refusal, in plain words and as it came, and may cancel it but not discard it', async ({
  startTill,
}) => {
  await openSync(startTill, 'cashier');
  const refused = sync.refused('Emil');
  await expect(refused.panel.getByRole('button', { name: en.operation.discard })).toBeHidden();
  await expect(refused.panel.getByRole('button', { name: en.refusal.cancel.open })).toBeEnabled();
  await expect(till.page.getByRole('button', { name: en.outbox.pause })).toBeHidden();
  await refused.openStory();
  await expect(sync.dialog).toContainText(en.operation.story.verdict.attention);
  await sync.dialog.getByText(en.operation.story.raw).click();
  await expect(sync.dialog).toContainText('"code":3010');
});

test('a copied data folder sends nothing until a manager says that it is the only one', async ({
  startTill,
  folder,
}) => {
  const before = await startTill(['--training']);
  await before.shows('sign-in');
  await before.kill();
  const original = path.join(folder, 'till');
  fs.cpSync(original, path.join(folder, 'copy'), { recursive: true });
  fs.rmSync(original, { recursive: true });
  fs.renameSync(path.join(folder, 'copy'), original);

  till = await startTill(['--training']);
  await new SignInPage(till).signIn(person('manager'));
  sync = await OutboxPage.open(till);
  await sync.confirmOnlyCopy();
  await expect(sync.text(en.outbox.blocked.copied)).toBeHidden();
});
