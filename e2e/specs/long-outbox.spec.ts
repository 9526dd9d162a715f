import { fillOutbox } from '../fixtures/backlog.ts';
import { longestTaskMs, watchTasks } from '../fixtures/long-tasks.ts';
import { cashier, expect, test } from '../fixtures/test.ts';
import { OutboxPage, outboxBadge } from '../pages/outbox-page.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

/** A person notices a window that is busy for longer. */
const noticedMs = 100;

// A machine that is busy with something else delays the window too: a hitch of ours comes back.
test.describe.configure({ retries: 2 });

// A trace takes pictures of the page, in the page.
test.use({ registrationsPerMinute: 0, trace: 'off' });

test('a hundred thousand entries are scrolled without a hitch', async ({ till, folder, service, startTill }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  await till.kill();
  await service.kill();
  fillOutbox(folder, { good: 100_000, poisoned: 0 });
  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  const sync = await OutboxPage.open(again);
  await expect(sync.row('Mila 919846000000')).toBeVisible();

  await watchTasks(again);
  await again.page.mouse.move(500, 600);
  for (let step = 0; step < 60; step += 1) await again.page.mouse.wheel(0, 900);
  // 54,000 pixels down, whatever the height of what stands above the list.
  await expect(sync.row(/Mila 9198460006\d\d/).first()).toBeVisible();
  await sync.rows.first().focus();
  await again.page.keyboard.press('End');
  await expect(sync.row('Mila 919846099999')).toBeFocused();
  await again.page.keyboard.press('Home');
  await expect(sync.row('Mila 919846000000')).toBeFocused();
  expect(await longestTaskMs(again)).toBeLessThan(noticedMs);
});

test('ten thousand entries drain, and the window follows without a hitch', async ({ till, folder, startTill }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  await till.kill();
  fillOutbox(folder, { good: 10_000, poisoned: 0 });
  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  const sync = await OutboxPage.open(again);
  const bar = again.page.getByRole('progressbar');
  await expect(bar).toBeVisible();

  await watchTasks(again);
  const gone = async () => Number(await bar.getAttribute('aria-valuenow'));
  const before = await gone();
  await expect.poll(gone, { timeout: 30_000 }).toBeGreaterThan(before + 500);
  await expect(outboxBadge(again)).toContainText('of');
  await sync.tab('done').click();
  await expect(sync.rows.first()).toBeVisible();
  expect(await longestTaskMs(again)).toBeLessThan(noticedMs);
});
