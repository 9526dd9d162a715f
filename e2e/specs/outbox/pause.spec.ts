import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, manager, test } from '../../fixtures/test.ts';
import { OutboxPage, outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import { TillWindow } from '../../pages/till-window.ts';

test('what a manager has paused stays on the till, even after a restart, until a manager resumes', async ({
  till,
  service,
  startTill,
}) => {
  await new SignInPage(till).signIn(manager);
  await (await OutboxPage.open(till)).pause();
  await register(till, { mobile: '9845075001', firstName: 'Mila', lastName: 'Paused' });
  await expect(outboxBadge(till)).toContainText('1');
  expect(await service.countsByMobile()).not.toHaveProperty('919845075001');
  await till.kill();

  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  const forCashier = await OutboxPage.open(again);
  await expect(forCashier.text(en.outbox.blocked.manager)).toBeVisible();
  await expect(forCashier.command('resume')).toBeHidden();
  // The window does not offer this, and it must not end the pause either.
  await new TillWindow(again).ask('outbox.send-now', undefined);
  expect(await service.countsByMobile()).not.toHaveProperty('919845075001');
  await again.kill();

  const last = await startTill();
  await new SignInPage(last).signIn(manager);
  await (await OutboxPage.open(last)).resume();
  await expect(outboxBadge(last)).toBeHidden({ timeout: 30_000 });
  expect(await service.countsByMobile()).toHaveProperty('919845075001', 1);
});
