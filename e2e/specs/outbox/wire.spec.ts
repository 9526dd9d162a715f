import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { register } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

test('a registration goes out as the document says: live while the cashier waits', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  const customer = await register(till, {
    mobile: '98450 72001',
    email: 'Tara@Example.org',
    firstName: 'Tara',
    lastName: 'Bose',
    mobileConsent: true,
  });
  await expect(customer.registered).toBeVisible();
  const [sent] = await service.registrations();
  expect(sent?.query).toEqual({});
  expect(sent?.headers).toMatchObject({ wait_for_downstream: 'true', 'content-type': 'application/json' });
  expect(sent?.headers).not.toHaveProperty('x-cap-direct-replay');
  expect(sent?.body).toEqual({
    loyaltyInfo: { loyaltyType: 'loyalty' },
    associatedWith: 'harbour.till1',
    profiles: [
      {
        firstName: 'Tara',
        lastName: 'Bose',
        identifiers: [
          { type: 'mobile', value: '919845072001' },
          { type: 'email', value: 'tara@example.org' },
        ],
        commChannels: [
          { type: 'mobile', value: '919845072001', primary: true, verified: false, subscribed: true },
          { type: 'email', value: 'tara@example.org', primary: true, verified: false, subscribed: false },
        ],
        source: 'INSTORE',
      },
    ],
  });
});

test('a registration kept while the service was gone is sent as a direct replay, once', async ({ till, service }) => {
  await new SignInPage(till).signIn(cashier);
  await service.kill();
  const customer = await register(till, { mobile: '9845072002', firstName: 'Idris' });
  await expect(customer.saved).toBeVisible();
  const restarted = await service.restart();
  await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
  await expect(customer.text(en.customer.sentText)).toBeVisible();
  await expect(customer.saved).toBeHidden();
  const sent = await restarted.registrations();
  await restarted.kill();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.headers).toMatchObject({ 'x-cap-direct-replay': 'true' });
  expect(sent[0]?.headers).not.toHaveProperty('wait_for_downstream');
  expect(sent[0]?.body).toMatchObject({
    loyaltyInfo: { attributionV2: { createDate: expect.stringMatching(/^\d{4}-/) } },
  });
});
