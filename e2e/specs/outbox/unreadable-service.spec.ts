import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const search = 'GET /v2/customers/search';

const troubles = [
  { fault: { kind: 'garbage' }, says: en.errors['service-unreadable'] },
  { fault: { kind: 'cut-body' }, says: en.errors['service-unreadable'] },
  { fault: { kind: 'status', status: 401 }, says: en.errors['sign-in-refused'] },
  { fault: { kind: 'status', status: 403 }, says: en.errors['rights-missing'] },
  { fault: { kind: 'status', status: 429 }, says: en.errors['service-busy'] },
  { fault: { kind: 'status', status: 502 }, says: en.errors['service-unreadable'] },
  { fault: { kind: 'hang' }, says: en.errors['service-timeout'] },
] as const;

for (const { fault, says } of troubles) {
  const name = 'status' in fault ? `${fault.kind} ${fault.status}` : fault.kind;
  test.describe(`a search is answered with ${name}`, () => {
    test.use({ faults: [{ route: search, count: 100, ...fault }] });

    test('the cashier reads a sentence and can go on', async ({ till, service }) => {
      const page = await new SignInPage(till).signIn(cashier);
      await page.type('rao');
      await expect(page.says(says)).toBeVisible({ timeout: 20_000 });
      await service.healed();
      await page.type('a');
      await page.type('sharma');
      await expect(page.rows.first()).toBeVisible();
    });
  });
}

test('a service out of reach is calm news, and customers seen before are still found', async ({ till, service }) => {
  const page = await new SignInPage(till).signIn(cashier);
  await page.type('sharma');
  await expect(page.rows.first()).toBeVisible();
  await service.kill();
  await page.type('sharm');
  await expect(page.says(en.search.offline)).toBeVisible();
  await expect(page.rows.first()).toBeVisible();
});
