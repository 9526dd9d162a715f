import type { Language } from '#contract/routes/app.ts';
import { ar } from '#renderer/locales/ar/index.ts';
import { en } from '#renderer/locales/en/index.ts';
import { id as indonesian } from '#renderer/locales/id/index.ts';
import { zh } from '#renderer/locales/zh/index.ts';
import { canBeRead } from '../../fixtures/can-be-read.ts';
import type { ServiceProcess } from '#training-api/testing/service-process.ts';
import { cashier, expect, manager, test } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { OutboxPage, outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import { TillWindow } from '../../pages/till-window.ts';

const newPassword = 'loud-harbour-8';
const mobiles = ['9845097001', '9845097002', '9845097003'];
const words = en.outbox.renewPassword;

/** Somebody changes the till's password at the service, and a cashier goes on working. */
async function workWithOldPassword(till: TillApp, service: ServiceProcess): Promise<ServiceProcess> {
  await new SignInPage(till).signIn(cashier);
  await service.kill();
  const changed = await service.restart(newPassword);
  for (const mobile of mobiles) await register(till, { mobile, firstName: 'Mila' });
  await expect(outboxBadge(till)).toContainText(String(mobiles.length));
  return changed;
}

async function asManager(till: TillApp): Promise<OutboxPage> {
  await new TillWindow(till).ask('staff.sign-out', undefined);
  await new SignInPage(till).signIn(manager);
  return OutboxPage.open(till);
}

test('a manager gives the till its new password, and what waited is sent once', async ({ till, service }) => {
  const changed = await workWithOldPassword(till, service);
  const forCashier = await OutboxPage.open(till);
  await expect(forCashier.text(en.outbox.blocked['sign-in'])).toBeVisible();
  await expect(forCashier.text(en.outbox.blockedDo['sign-in'])).toBeVisible();
  await expect(forCashier.enterPassword).toBeHidden();

  const sync = await asManager(till);
  const { keyboard } = till.page;
  await sync.enterPassword.click();
  await expect(sync.password).toBeFocused();
  await keyboard.press('Enter');
  await expect(sync.password).toHaveAccessibleDescription(words.needed);
  await keyboard.type('guessed-it-9');
  await keyboard.press('Enter');
  await expect(sync.password).toHaveAccessibleDescription(words.refused);
  await expect(sync.password).toBeFocused();
  await keyboard.press('Escape');
  await expect(sync.dialog).toBeHidden();
  await expect(sync.text(en.outbox.blocked['sign-in'])).toBeVisible();
  expect(await changed.countsByMobile()).toEqual({});

  await sync.enterPassword.click();
  await expect(sync.password).toHaveValue('');
  await keyboard.type(newPassword);
  await keyboard.press('Enter');
  await expect(sync.dialog).toBeHidden();
  await expect(sync.text(en.outbox.blocked['sign-in'])).toBeHidden();
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  expect(await changed.countsByMobile()).toEqual(Object.fromEntries(mobiles.map((mobile) => [`91${mobile}`, 1])));
  await changed.kill();
});

test('while the service is gone the new password is not accepted, and the till says why', async ({ till, service }) => {
  const changed = await workWithOldPassword(till, service);
  const sync = await asManager(till);
  await changed.kill();
  await sync.enterPassword.click();
  await sync.password.fill(newPassword);
  await till.page.keyboard.press('Enter');
  await expect(sync.dialog.getByRole('alert')).toContainText(en.connection.what.refused);
  const back = await changed.restart(newPassword);
  await till.page.keyboard.press('Enter');
  await expect(sync.dialog).toBeHidden();
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  await back.kill();
});

test('the question for the new password can be read by everyone at 1024×768', async ({ till, service }) => {
  test.slow();
  const changed = await workWithOldPassword(till, service);
  await till.resize(1024, 768);
  const sync = await asManager(till);
  const locales: Readonly<
    Record<Language, { readonly outbox: { readonly renewPassword: Record<keyof typeof words, string> } }>
  > = { en, ar, zh, id: indonesian };
  for (const [language, { outbox }] of Object.entries(locales)) {
    await new TillWindow(till).ask('app.set-language', { language: language as Language });
    const { open, label, refused, submit } = outbox.renewPassword;
    await expect(till.page.getByRole('button', { name: open })).toBeInViewport({ ratio: 1 });
    await canBeRead(till, 'outbox');
    await till.page.getByRole('button', { name: open }).click();
    await sync.dialog.getByLabel(label).fill('guessed-it-9');
    await till.page.keyboard.press('Enter');
    await expect(sync.dialog.getByText(refused)).toBeInViewport({ ratio: 1 });
    await expect(sync.dialog.getByRole('button', { name: submit })).toBeInViewport({ ratio: 1 });
    await canBeRead(till, 'outbox');
    await till.page.keyboard.press('Escape');
    await expect(sync.dialog).toBeHidden();
  }
  await changed.kill();
});
