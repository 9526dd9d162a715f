import fs from 'node:fs';
import path from 'node:path';
import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, manager, test } from '../../fixtures/test.ts';
import { OutboxPage, outboxBadge } from '../../pages/outbox-page.ts';
import { RegisterPage, register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import { TillWindow } from '../../pages/till-window.ts';

const dataDir = (folder: string) => path.join(folder, 'till');
const database = (folder: string) => path.join(dataDir(folder), 'till.db');

test('a backup over today’s data sends nothing before a manager lets it, and then nothing twice', async ({
  till,
  service,
  startTill,
  folder,
}) => {
  await new SignInPage(till).signIn(manager);
  await (await OutboxPage.open(till)).pause();
  await register(till, { mobile: '9845099001', firstName: 'Mila', lastName: 'Early' });
  await till.close();
  fs.copyFileSync(database(folder), path.join(folder, 'backup.db'));

  const later = await startTill();
  await new SignInPage(later).signIn(manager);
  await (await OutboxPage.open(later)).resume();
  await expect(outboxBadge(later)).toBeHidden({ timeout: 30_000 });
  await register(later, { mobile: '9845099002', firstName: 'Nora', lastName: 'Late' });
  await later.kill();
  for (const part of ['-wal', '-shm']) fs.rmSync(database(folder) + part, { force: true });
  fs.copyFileSync(path.join(folder, 'backup.db'), database(folder));

  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  await expect(again.page.getByText(en.frame.older).first()).toBeVisible();
  const forCashier = await OutboxPage.open(again);
  await expect(forCashier.text(en.outbox.blocked['put-back'])).toBeVisible();
  await expect(forCashier.command('goOn')).toBeHidden();
  await again.kill();

  const last = await startTill();
  await new SignInPage(last).signIn(manager);
  const outbox = await OutboxPage.open(last);
  await outbox.goOnWithOlderData();
  await expect(last.page.getByText(en.frame.older)).toHaveCount(0);
  // The pause of the manager was in the backup too.
  await outbox.resume();
  const isWaiting = async () => (await new TillWindow(last).ask('outbox.summary', undefined)).waiting > 0;
  await expect.poll(isWaiting, { timeout: 30_000 }).toBe(false);
  expect(await service.countsByMobile()).toMatchObject({ '919845099001': 1, '919845099002': 1 });
});

test('with its files taken away, the till says that nothing is saved, and puts back what it has', async ({
  till,
  startTill,
  service,
  folder,
}) => {
  await service.kill();
  await new SignInPage(till).signIn(cashier);
  await register(till, { mobile: '9845099003', firstName: 'Omar', lastName: 'Before' });
  await expect(outboxBadge(till)).toContainText('1');
  for (const part of ['', '-wal']) fs.rmSync(database(folder) + part);
  const form = await RegisterPage.open(till);
  await form.fill({ mobile: '9845099004', firstName: 'Pia', lastName: 'During' });
  await form.press();
  await expect(
    till.page.getByText(en.frame.filesReplaced).or(till.page.getByText(en.errors['storage-replaced'])).first(),
  ).toBeVisible();
  await expect(till.page.getByText(en.frame.filesReplaced)).toBeVisible();
  await till.kill();

  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  await (await OutboxPage.open(again)).row('Omar').waitFor();
});

test('a till whose database is gone is not set up anew by whoever comes along', async ({ till, startTill, folder }) => {
  await till.shows('sign-in');
  await till.kill();
  for (const part of ['', '-wal', '-shm']) fs.rmSync(database(folder) + part, { force: true });
  const again = await startTill();
  await again.shows('failed');
  await expect(again.page.getByText(en.failure['data-lost'].what)).toBeVisible();
  expect(fs.existsSync(database(folder))).toBe(false);
});
