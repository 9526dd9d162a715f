// Measures the longest time that the window does not react to a person: `npm run e2e -- -c bench/playwright.config.ts`
import { startWithBacklog } from '../e2e/fixtures/backlog.ts';
import { fillDirectory } from '../e2e/fixtures/directory.ts';
import { longestTaskMs, watchTasks } from '../e2e/fixtures/long-tasks.ts';
import { scansAmongTyping } from '../e2e/fixtures/scans-among-typing.ts';
import { cashier, expect, test } from '../e2e/fixtures/test.ts';
import { outboxBadge } from '../e2e/pages/outbox-page.ts';
import { RegisterPage } from '../e2e/pages/register-page.ts';
import { SignInPage } from '../e2e/pages/sign-in-page.ts';
import { percentile, report } from './report.ts';

// A trace would slow the page down: it takes pictures inside the page.
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

test('typing among a hundred thousand customers', async ({ till, folder, service, startTill }) => {
  test.slow();
  await new SignInPage(till).signIn(cashier);
  await till.kill();
  await service.kill();
  fillDirectory(folder, 100_000);
  const again = await startTill();
  await new SignInPage(again).signIn(cashier);
  const box = again.page.getByRole('combobox');

  const paintedMs: number[] = [];
  for (const text of ['937', 'asha r', '98412', 'noor kh', '9055', 'dewi 42', 'lin t', '91477']) {
    await box.fill('');
    for (const key of text) {
      const painted = again.page.evaluate(untilPainted);
      await box.press(key === ' ' ? 'Space' : key);
      const ms = await painted;
      if (ms !== null) paintedMs.push(ms);
    }
  }
  report('typing among a hundred thousand customers', {
    keys: paintedMs.length,
    'painted after ms, p50': percentile(paintedMs, 50),
    p95: percentile(paintedMs, 95),
    most: Math.max(...paintedMs),
  });
});

test('ten thousand scans among typing', async ({ till }) => {
  test.setTimeout(3_600_000);
  await new SignInPage(till).signIn(cashier);
  const form = await RegisterPage.open(till);
  const [field, card] = [form.field('lastName'), form.field('card')];
  for (const [nth, layout] of (['american', 'french', 'arabic', 'arabicDigits'] as const).entries()) {
    const wrong = await scansAmongTyping(till, { scans: 2500, seed: 100 + nth, layout, field, card });
    report(`2,500 scans among typing, ${layout}`, { 'missed, false or left in the field': wrong.length });
  }
});

/**
 * Runs in the page. The time from the next key to the frame that shows other rows, or `null` if the rows stay the same.
 */
function untilPainted(): Promise<number | null> {
  const rows = () => [...document.querySelectorAll('[role="option"]')].map(({ id }) => id).join();
  const before = rows();
  return new Promise((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const end = (ms: number | null) => {
          observer.disconnect();
          clearTimeout(timer);
          resolve(ms);
        };
        // Other parts of the page change too: the service's answers, and the note that it cannot be reached.
        const observer = new MutationObserver(() => {
          if (rows() === before) return;
          requestAnimationFrame(() => requestAnimationFrame(() => end(performance.now() - timeStamp)));
        });
        const timer = setTimeout(() => end(null), 1000);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      { once: true, capture: true },
    );
  });
}
