import { fillOutbox } from '../../fixtures/backlog.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { OutboxPage, outboxBadge } from '../../pages/outbox-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const good = 600;
const poisoned = 10;

test.use({ registrationsPerMinute: 0 });

test('a backlog is delivered past the entries that nobody can take', async ({ till, folder, service, startTill }) => {
  test.setTimeout(180_000);
  await new SignInPage(till).signIn(cashier);
  await till.kill();
  fillOutbox(folder, { good, poisoned });
  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  const screen = await OutboxPage.open(again);
  await expect(screen.tab('open')).toHaveText(/\D0$/, { timeout: 120_000 });
  await expect(outboxBadge(again)).toContainText(String(poisoned), { timeout: 60_000 });
  await screen.showMore();
  await expect(screen.attention).toHaveCount(poisoned);
  const counts = Object.values(await service.countsByMobile());
  expect(counts).toHaveLength(good);
  expect(new Set(counts)).toEqual(new Set([1]));
});
