import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, manager, test } from '../../fixtures/test.ts';
import { OutboxPage } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

test('a till on a copied folder sends nothing until a manager says that it is the only one', async ({
  till,
  service,
  folder,
  startTill,
}) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  await service.kill();
  await register(till, { mobile: '9845078001', firstName: 'Lucia' });
  await till.kill();
  copyFolder(path.join(folder, 'till'), path.join(folder, 'copy'));
  const back = await service.restart();

  let copy = await startTill([], path.join(folder, 'copy'));
  await new SignInPage(copy).signIn(cashier);
  const kept = await register(copy, { mobile: '9845078002', firstName: 'Bruno' });
  await expect(kept.saved).toBeVisible();
  let sync = await OutboxPage.open(copy);
  await expect(sync.text(en.outbox.blocked.copied)).toBeVisible();
  await expect(sync.text(en.outbox.blockedDo.copied)).toBeVisible();
  await expect(sync.onlyCopy).toBeHidden();
  expect((await back.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
  await copy.kill();

  copy = await startTill([], path.join(folder, 'copy'));
  await new SignInPage(copy).signIn(manager);
  sync = await OutboxPage.open(copy);
  await sync.confirmOnlyCopy();
  await expect(sync.text(en.outbox.emptyTitle)).toBeVisible({ timeout: 30_000 });
  expect(await back.countsByMobile()).toEqual({ '919845078001': 1, '919845078002': 1 });
  await back.kill();
});

test('a till says so when another process is using its folder', async ({ till, startTill, folder }) => {
  await till.close();
  const dataDir = path.join(folder, 'till');
  const other = new Sqlite(path.join(dataDir, 'till.lock'));
  other.exec('BEGIN EXCLUSIVE');
  const second = await startTill();
  await second.shows('failed');
  await expect(second.page.getByText(en.failure['already-running'].what)).toBeVisible();
  await second.close();
  other.close();
  await (await startTill()).shows('sign-in');
});

/** Copies it as a person does: without the links that lock the window's own files. */
function copyFolder(from: string, to: string): void {
  fs.cpSync(from, to, { recursive: true, filter: (file) => !path.basename(file).startsWith('Singleton') });
}
