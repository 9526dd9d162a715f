import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { CustomerPage } from '../../pages/customer-page.ts';
import { outboxBadge } from '../../pages/outbox-page.ts';
import { register, RegisterPage } from '../../pages/register-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const everything = {
  fields: ['externalId', 'loyaltyType', 'referralCode', 'consentPerPriority', 'enrolment', 'verified', 'wechat'],
  custom: [
    { name: 'birthday', label: 'Birthday', kind: 'date' },
    { name: 'staff_discount', label: 'Discount', kind: 'choice', options: ['none', 'half', 'full'], required: true },
    { name: 'city', label: 'Town', extended: true },
  ],
  programs: [{ id: 2207, name: 'Lantern Circle' }],
  sources: [{ source: 'WEBSITE' }],
};

async function fillEverything(form: RegisterPage, number: number): Promise<void> {
  await form.fill({ mobile: `984507600${number}`, firstName: 'Noor', mobileConsent: true });
  await form.consent('personalMobile').click();
  await form.choose('Discount', 'half');
  await form.openMore();
  await form.extra(en.register.externalId).fill(`L-760${number}`);
  await form.extra(en.register.referralCode).fill('HEMA1');
  await form.extra('Birthday').fill('1990-02-03');
  await form.extra('Town').fill('Pune');
  await form.choose(en.register.program, 'Lantern Circle');
  await form.choose(en.common.source, 'WEBSITE');
  await form.extra(en.operation.channels.WECHAT).fill(`noor-${number}`);
  await form.tick('verifiedMobile');
}

const requestOf = (number: number) => ({
  loyaltyInfo: { loyaltyType: 'loyalty' },
  profiles: [
    {
      firstName: 'Noor',
      identifiers: [
        { type: 'mobile', value: `91984507600${number}` },
        { type: 'externalId', value: `L-760${number}` },
      ],
      commChannels: [
        { type: 'mobile', primary: true, verified: true, subscribed: true },
        { type: 'wechat', value: `noor-${number}`, primary: false, verified: false, subscribed: false },
      ],
      source: 'WEBSITE',
      fields: { birthday: '1990-02-03', staff_discount: 'half' },
    },
  ],
  extendedFields: { city: 'Pune' },
  loyaltyProgramEnrollments: [{ programId: 2207 }],
  referralCode: 'HEMA1',
});
const personal = { subscriptions: [{ channel: 'MOBILE', priority: 'TRANS', type: 'OPTIN', sourceName: 'WEBSITE' }] };

test.describe('a store that asks everything', () => {
  test.use({ registration: everything });

  test('sends everything as the document says, at once and after an outage', async ({ till, service }) => {
    test.slow();
    await new SignInPage(till).signIn(cashier);
    let form = await RegisterPage.open(till);
    await fillEverything(form, 1);
    const customer = await form.submit();
    await expect(customer.registered).toBeVisible();
    await expect(outboxBadge(till)).toBeHidden();

    await service.kill();
    form = await RegisterPage.open(till);
    await fillEverything(form, 2);
    await form.submit();
    await expect(customer.saved).toBeVisible();
    const back = await service.restart();
    await expect(outboxBadge(till)).toBeHidden({ timeout: 30_000 });
    const bodies = (await back.ledger()).map(({ body }) => body);
    expect(bodies).toHaveLength(4);
    expect(bodies).toMatchObject([requestOf(1), personal, requestOf(2), personal]);
    await back.kill();
  });

  test('asks for what must be known before it sends anything', async ({ till, service }) => {
    await new SignInPage(till).signIn(cashier);
    const form = await RegisterPage.open(till);
    await form.fill({ mobile: '9845076009' });
    await form.press();
    await expect(form.says(en.register.error.required)).toBeVisible();
    await form.openMore();
    await form.extra(en.register.externalId).fill('two words');
    await form.press();
    await expect(form.says(en.register.error.blank)).toBeVisible();
    expect(await service.ledger()).toEqual([]);
  });
});

test.describe('a store whose field the service does not know', () => {
  test.use({ registration: { custom: [{ name: 'shoe_size', label: 'Shoe size', kind: 'number' }] } });

  test('sees the refusal at the field, where it can be corrected', async ({ till, service }) => {
    await new SignInPage(till).signIn(cashier);
    const form = await RegisterPage.open(till);
    await form.fill({ mobile: '9845076003', firstName: 'Otto' });
    await form.openMore();
    await form.extra('Shoe size').fill('42');
    await form.press();
    await expect(form.says(en.refusal.title)).toBeVisible();
    const field = form.extra('Shoe size');
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue('42');
    await field.fill('');
    await till.page.keyboard.press('Control+Enter');
    await till.shows('customer');
    await expect(outboxBadge(till)).toBeHidden();
    const [sent] = await service.registrations();
    expect(sent?.body).not.toHaveProperty('profiles.0.fields');
  });
});

test('a pasted text is sent as a person reads it, and a text that the service cannot keep is refused at its field', async ({
  till,
  service,
}) => {
  await new SignInPage(till).signIn(cashier);
  const form = await RegisterPage.open(till);
  await form.fill({ mobile: '9845076004', firstName: 'n'.repeat(300), lastName: 'Haddad 😀', email: 'noor@' });
  await form.press();
  await expect(form.says(en.register.error.tooLong)).toBeVisible();
  await expect(form.says(en.register.error.picture)).toBeVisible();
  await expect(form.says(en.register.error.email)).toBeVisible();
  await expect(form.field('firstName')).toBeFocused();
  await expect(form.field('lastName')).toHaveAttribute('aria-invalid', 'true');
  expect(await service.requests()).not.toContainEqual(expect.objectContaining({ path: '/v2/customers' }));

  const html = '<b>Noor</b>';
  const sql = "Robert'); DROP TABLE customers;--";
  await form.fill({ firstName: `\u202E${html}\t\u200FSara`, lastName: sql, email: '\u200Fnoor@souq.test' });
  await form.submit();
  await expect(new CustomerPage(till).name(`${html} Sara ${sql}`)).toBeVisible();
  const [sent] = await service.registrations();
  expect(sent?.body).toMatchObject({
    profiles: [
      {
        firstName: `${html} Sara`,
        lastName: sql,
        identifiers: [
          { type: 'mobile', value: '919845076004' },
          { type: 'email', value: 'noor@souq.test' },
        ],
      },
    ],
  });
  const again = await register(till, { mobile: '9845076005', firstName: 'Otto' });
  await expect(again.registered).toBeVisible();
});
