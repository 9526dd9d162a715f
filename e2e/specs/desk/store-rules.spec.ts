import { specialMobiles } from '#training-api/seed/seed-special-cases.ts';
import { en } from '#renderer/locales/en/index.ts';
import { cashier, expect, test } from '../../fixtures/test.ts';
import { ChangeForm } from '../../pages/change-form.ts';
import { CustomerPage } from '../../pages/customer-page.ts';
import { SearchPage } from '../../pages/search-page.ts';
import { SignInPage } from '../../pages/sign-in-page.ts';

const { change, orgUnit, priority } = en.customer;
const elsewhere = 'WEBSITE';

test.use({
  rules: {
    primaryIdentifiers: ['mobile'],
    subscriptionReason: 'required',
    orgUnits: [{ id: 70_001, name: 'Harbour' }],
  },
});

test.beforeEach(async ({ till }) => {
  await new SignInPage(till).signIn(cashier);
  const search = await SearchPage.open(till);
  await search.type(specialMobiles.merged);
  await search.rows.first().click();
  await till.shows('customer');
  await expect(new CustomerPage(till).text(elsewhere)).toBeVisible();
});

test('an identifier is changed in the source that has it', async ({ till, service }) => {
  const form = await ChangeForm.open(till, 'identifiers');
  await form.pick(en.common.source, elsewhere);
  await expect(form.says('devika.mathur@example.org')).toBeHidden();
  await form.remove('devika.m@example.net');
  await form.pick(change.type, en.common.identifier.email);
  await form.add('devika.new@example.net');
  await form.send();
  const [record] = await service.ledger();
  expect(record?.query).toMatchObject({ source: elsewhere });
  expect(record?.body).toEqual({
    add: [{ type: 'email', value: 'devika.new@example.net' }],
    remove: [{ type: 'email', value: 'devika.m@example.net' }],
  });
});

test('the last identifier of a kind that customers are known by can be exchanged but not removed', async ({ till }) => {
  const form = await ChangeForm.open(till, 'identifiers');
  await form.remove(specialMobiles.merged);
  const needed = form.says(change.lastPrimary.replace('{{type}}', en.common.identifier.mobile));
  await expect(needed).toBeVisible();
  await expect(form.button(/^Save/)).toBeDisabled();
  await form.add('9845076001');
  await expect(needed).toBeHidden();
  await form.send();
});

test('messages are chosen for one unit of the org, with the reason that the org asks for', async ({
  till,
  service,
}) => {
  const form = await ChangeForm.open(till, 'subscriptions');
  await form.pick(orgUnit.label, 'Harbour');
  await form.choose(en.operation.channels.EMAIL, priority.BULK, 'OPTOUT');
  await expect(form.button(/^Save/)).toBeDisabled();
  await form.field(change.reason).fill('Moved away');
  await form.send();
  const [record] = await service.ledger();
  expect(record?.body).toMatchObject({
    reason: 'Moved away',
    subscriptions: [{ channel: 'EMAIL', priority: 'BULK', type: 'OPTOUT', orgUnitId: 70_001, sourceName: 'INSTORE' }],
  });
});
