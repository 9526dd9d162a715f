import { cashier, expect, test } from '../../fixtures/test.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const route = 'POST /v2/customers';

const troubles = [
  { kind: 'reset-before-commit' },
  { kind: 'reset-after-commit' },
  { kind: 'cut-body' },
  { kind: 'garbage' },
  { kind: 'garbage-after-commit' },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 408 },
  { kind: 'status', status: 461 },
  { kind: 'status', status: 521 },
] as const;

for (const trouble of troubles) {
  const name = `${trouble.kind}${'status' in trouble ? ` ${trouble.status}` : ''}`;
  test.describe(`the service answers a registration with ${name}`, () => {
    test.use({ faults: [{ route, count: 1, ...trouble }] });

    test('nothing is lost and nothing is doubled', async ({ till, service }) => {
      test.slow();
      await new SignInPage(till).signIn(cashier);
      await register(till, { mobile: '9845073001', firstName: 'Lena', lastName: 'Voss' });
      await expect(outboxBadge(till)).toBeHidden({ timeout: 60_000 });
      expect(await service.countsByMobile()).toEqual({ '919845073001': 1 });
    });
  });
}

test.describe('the service never answers', () => {
  test.use({ faults: [{ route, kind: 'hang', count: 1 }], timeoutSeconds: 2 });

  test('the cashier is free after a few seconds, and the work is kept', async ({ till }) => {
    await new SignInPage(till).signIn(cashier);
    const customer = await register(till, { mobile: '9845073002', firstName: 'Paul' });
    await expect(customer.saved).toBeVisible();
    await expect(outboxBadge(till)).toBeVisible();
  });
});
