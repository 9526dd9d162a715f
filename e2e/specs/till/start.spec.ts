import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, manager, test, writeProvision } from '../../fixtures/test.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const staff = [cashier, manager];

test('a provisioned till starts again without its file, and keeps no secret in clear', async ({
  till,
  startTill,
  folder,
}) => {
  await till.shows('sign-in');
  await till.close();
  fs.rmSync(path.join(folder, 'provision.json'));
  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  await expect(again.page.getByText(en.frame.passwordInFile)).toBeVisible();
  await again.close();

  const dataDir = path.join(folder, 'till');
  expect(fs.statSync(path.join(dataDir, 'credential')).mode & 0o777).toBe(0o600);
  const kept = fs.readdirSync(dataDir).filter((name) => name.startsWith('till.db'));
  for (const name of kept) {
    const bytes = fs.readFileSync(path.join(dataDir, name)).toString('latin1');
    expect(bytes).not.toContain('quiet-lantern-7');
    expect(bytes).not.toContain(cashier.pin);
  }
});

test('a real host without a keychain is refused in plain words', async ({ startTill, folder }) => {
  const service = { host: 'https://loyalty.example.com', till: 'a.till', password: 'secret-9' };
  const file = writeProvision(folder, { service, country: 'IN', unlock: 'none', staff });
  const till = await startTill([`--provision=${file}`]);
  await till.shows('failed');
  await expect(till.page.getByText(en.failure['keychain-missing'].what)).toBeVisible();
});

test('plain http to another machine is refused', async ({ startTill, folder }) => {
  const service = { host: 'http://loyalty.example.com', till: 'a.till', password: 'secret-9' };
  const file = writeProvision(folder, { service, country: 'IN', staff });
  const till = await startTill([`--provision=${file}`]);
  await till.shows('failed');
  await expect(till.page.getByText(en.failure['provision-host-refused'].what)).toBeVisible();
});

test('for a setup file with mistakes the till names the fields and never the values', async ({ startTill, folder }) => {
  const service = { host: 'http://127.0.0.1:9', till: 'a.till', password: '' };
  const file = writeProvision(folder, { service, country: 'India', staff: [{ ...cashier, pin: '12' }] });
  const till = await startTill([`--provision=${file}`]);
  await till.shows('failed');
  for (const field of ['service.password', 'country', 'staff.0.pin']) {
    await expect(till.page.getByText(field, { exact: true })).toBeVisible();
  }
  await expect(till.page.getByText('India')).toHaveCount(0);
});

test('a database from the future is refused and left as it was', async ({ till, startTill, folder }) => {
  await till.close();
  const file = path.join(folder, 'till', 'till.db');
  const db = new Sqlite(file);
  db.pragma('user_version = 4711');
  db.close();
  const before = fs.readFileSync(file);
  const again = await startTill();
  await again.shows('failed');
  await expect(again.page.getByText(en.failure['database-from-future'].what)).toBeVisible();
  await again.close();
  expect(fs.readFileSync(file).equals(before)).toBe(true);
});

test('the till says in plain words that its data folder cannot be one', async ({ startTill, folder }) => {
  fs.writeFileSync(path.join(folder, 'till'), 'not a folder');
  const till = await startTill(['--training']);
  await till.shows('failed');
  await expect(till.page.getByText(en.failure['folder-cannot-be-made'].what)).toBeVisible();
});

test('a till that nobody has set up asks who it is', async ({ startTill, service }) => {
  const till = await startTill();
  await till.shows('setup');
  const { page } = till;
  const { setup } = en;
  await page.getByRole('button', { name: setup.submit }).click();
  await expect(page.getByLabel(setup.host)).toBeFocused();

  await page.getByLabel(setup.host).fill(service.url);
  await page.getByRole('checkbox', { name: setup.unlock }).click();
  await page.getByLabel(setup.till, { exact: true }).fill('harbour.till1');
  await page.getByLabel(setup.password, { exact: true }).fill('quiet-lantern-7');
  await page.getByRole('combobox', { name: setup.country }).fill('Indones');
  await page.getByRole('option', { name: 'Indonesia' }).click();
  await page.getByLabel(setup.staffCode).fill(manager.code);
  await page.getByLabel(setup.staffName, { exact: true }).fill(manager.name);
  await page.getByLabel(setup.pin, { exact: true }).fill(manager.pin);
  await page.getByLabel(setup.pinAgain).fill(manager.pin);
  await page.getByRole('button', { name: setup.submit }).click();
  const search = await new SignInPage(till).signIn(manager);
  await search.type('sharma');
  await expect(search.rows.first()).toBeVisible();
});

test('a wrong PIN says how many tries are left', async ({ till }) => {
  const words = await new SignInPage(till).refused({ code: cashier.code, pin: '000000' });
  expect(words).toContain('9');
});
