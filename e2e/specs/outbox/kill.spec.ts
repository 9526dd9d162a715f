import { cashier, expect, test } from '../../fixtures/test.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { RegisterPage } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';
import type { TillApp } from '../../fixtures/till-app.ts';

const kills = 6;

test.use({ faults: [{ route: 'POST /v2/customers', kind: 'slow', count: 1000, delayMs: 250 }] });

/** The kills are spread over the whole life of a registration: typed, committed, on the wire, answered. */
test('a till that is killed at any moment of a registration sends each exactly once', async ({
  till,
  service,
  startTill,
}) => {
  test.setTimeout(180_000);
  const shown: string[] = [];
  let current: TillApp = till;
  for (let index = 0; index < kills; index += 1) {
    await new SignInPage(current).signIn(cashier);
    const mobile = `984507400${index}`;
    const form = await RegisterPage.open(current);
    await form.fill({ mobile, firstName: 'Mila', lastName: `Number ${index}` });
    await form.press();
    const moment = new Promise((resolve) => setTimeout(resolve, index * 90));
    const answered = current.shows('customer').then(
      () => shown.push(`91${mobile}`),
      () => {},
    );
    await Promise.race([moment, answered]);
    await current.kill();
    await answered;
    current = await startTill();
  }
  await service.healed();
  await new SignInPage(current).signIn(cashier);
  await expect(outboxBadge(current)).toBeHidden({ timeout: 60_000 });
  const counts = await service.countsByMobile();
  expect(Object.values(counts).every((count) => count === 1)).toBe(true);
  for (const mobile of shown) expect(counts).toHaveProperty(mobile, 1);
});
