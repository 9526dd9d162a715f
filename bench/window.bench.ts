// For how long the window is ever deaf to a person: `npm run e2e -- -c bench/playwright.config.ts`
import { startWithBacklog } from '../e2e/fixtures/backlog.ts';
import { longestTaskMs, watchTasks } from '../e2e/fixtures/long-tasks.ts';
import { expect, test } from '../e2e/fixtures/test.ts';
import { outboxBadge } from '../e2e/pages/outbox-page.ts';
import { report } from './report.ts';

// A trace takes pictures of the page, in the page.
test.use({ registrationsPerMinute: 0, trace: 'off' });

test('a hundred thousand entries scrolled', async ({ till, folder, service, startTill }) => {
  test.slow();
  const sync = await startWithBacklog(100_000, { till, folder, startTill, before: () => service.kill() });
  await expect(sync.rows.first()).toBeVisible();
  await watchTasks(sync.till);
  await sync.scrollDown(60);
  await sync.rows.first().focus();
  await sync.press('End');
  await expect(sync.row('Mila 919846099999')).toBeFocused();
  await sync.press('Home');
  await expect(sync.row('Mila 919846000000')).toBeFocused();
  report('a hundred thousand entries scrolled', { 'longest task ms': await longestTaskMs(sync.till) });
});

test('ten thousand entries drained', async ({ till, folder, startTill }) => {
  test.setTimeout(600_000);
  const began = performance.now();
  const sync = await startWithBacklog(10_000, { till, folder, startTill });
  await watchTasks(sync.till);
  await expect(outboxBadge(sync.till)).toBeHidden({ timeout: 580_000 });
  report('ten thousand entries drained', {
    'longest task ms': await longestTaskMs(sync.till),
    'all sent after s': (performance.now() - began) / 1000,
  });
});
