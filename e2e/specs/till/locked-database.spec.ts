import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { RegisterPage } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

test('while another program holds the database, the till says so and keeps the form, and then sends it once', async ({
  till,
  folder,
  service,
}) => {
  await new SignInPage(till).signIn(cashier);
  const form = await RegisterPage.open(till);
  await form.fill({ mobile: '9845075002', firstName: 'Mila', lastName: 'Locked' });
  const other = new Sqlite(path.join(folder, 'till', 'till.db'));
  other.exec('BEGIN IMMEDIATE');
  await form.press();
  await expect(till.page.getByText(en.errors['storage-busy'])).toBeVisible({ timeout: 30_000 });
  await expect(form.field('lastName')).toHaveValue('Locked');
  other.exec('ROLLBACK');
  other.close();

  await form.submit();
  await expect.poll(() => service.countsByMobile()).toHaveProperty('919845075002', 1);
});
