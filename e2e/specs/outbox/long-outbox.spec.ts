import { expect, test } from '../../fixtures/test.ts';
import { startWithBacklog } from '../../fixtures/backlog.ts';

test.use({ registrationsPerMinute: 0 });

test('the wheel and the keys reach each of a hundred thousand entries', async ({
  till,
  folder,
  service,
  startTill,
}) => {
  test.slow();
  const sync = await startWithBacklog(100_000, { till, folder, startTill, before: () => service.kill() });
  await expect(sync.row('Mila 919846000000')).toBeVisible();
  await sync.scrollDown(60);
  await expect(sync.row(/Mila 9198460006\d\d/).first()).toBeVisible();
  await sync.rows.first().focus();
  await sync.press('End');
  await expect(sync.row('Mila 919846099999')).toBeFocused();
  await sync.press('Home');
  await expect(sync.row('Mila 919846000000')).toBeFocused();
});
