import { afterEach, beforeEach, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
let id: number;
beforeEach(async () => {
  test = await startTestService();
  id = (await test.post('/v2/customers', registrationOf('919820045671'))).body['createdId'] as number;
});
afterEach(() => test.service.close());

const card = (value: string, more: object = {}) => ({ type: 'cardnumber', value, ...more });
const change = (body: object, query = '') =>
  test.post(`/v2/customers/${id}/changeIdentifier?source=INSTORE${query}`, body);
const cardOf = async (number: string) => (await test.get(`/v2/card?number=${number}`)).body;

it.each([
  ['the series of the card itself', '7100400000061', {}],
  ['its series by id', '7100400000061', { seriesId: 51, statusLabel: 'ACTIVE' }],
  ['an external series by code', '88020000001', { seriesCode: 'LANTERN-FLEET', statusLabel: 'ISSUED' }],
])('issues a card of %s, and the card says so', async (_, number, more) => {
  expect(await cardOf(number)).toMatchObject({
    customerId: 0,
    cardNumber: number,
    statusInfo: { status: 'NOT_ISSUED' },
  });
  expect((await change({ add: [card(number, more)] })).body).toEqual({ createdId: id, warnings: [] });
  expect(await cardOf(number)).toMatchObject({
    customerId: id,
    statusInfo: { label: 'statusLabel' in more ? more.statusLabel : 'ACTIVE' },
    warnings: [],
  });
  const { body } = await test.get(
    `/v2/customers/lookup?source=INSTORE&identifierName=cardnumber&identifierValue=${number}`,
  );
  expect(body['entity']).toBe(id);
});

it('takes series and status from the query if the body does not say them', async () => {
  expect((await change({ add: [card('7100400000101')] }, '&seriesId=51')).code).toBe(3010);
  await change({ add: [card('7100400000101')] }, '&seriesId=52&statusLabel=ISSUED');
  expect(await cardOf('7100400000101')).toMatchObject({ customerId: id, statusInfo: { label: 'ISSUED' } });
  expect((await change({ add: [card('7100400000102')] }, '&seriesId=x')).code).toBe(400);
});

it('says that the customer has the card, sets its status, and keeps what it knew', async () => {
  const first = card('7100400000061', { extendedFields: { card_balance: 12 } });
  await change({ add: [first] });
  expect((await change({ add: [first] })).warningCodes).toEqual([8073]);
  expect((await change({ add: [card('7100400000061', { statusLabel: 'LOST' })] })).warningCodes).toEqual([]);
  expect(await cardOf('7100400000061')).toMatchObject({
    statusInfo: { label: 'LOST', status: 'SUSPENDED', isActive: false },
    extendedFields: { card_balance: 12 },
  });
});

it('takes a card back, free for the next, or spent', async () => {
  await change({ add: [card('7100400000061'), card('7100400000101')] });
  const remove = [
    card('7100400000061', { statusLabel: 'NOT_ISSUED' }),
    card('7100400000101', { statusLabel: 'DELETED' }),
  ];
  expect((await change({ remove })).status).toBe(200);
  expect((await change({ add: [card('7100400000061')] })).status).toBe(200);
  expect((await change({ add: [card('7100400000101')] })).code).toBe(3027);
});

it('exchanges the one active card that a series allows', async () => {
  await change({ add: [card('7100400000061')] });
  expect((await change({ add: [card('7100400000062')] })).code).toBe(3036);
  expect((await change({ add: [card('7100400000062')], remove: [card('7100400000061')] })).status).toBe(200);
  await change({ add: [card('7100400000062', { statusLabel: 'LOST' })] });
  expect((await change({ add: [card('7100400000063')] })).status).toBe(200);
});

it.each([
  ['a card that does not exist', 3010, { add: [card('7100499999999')] }],
  ['one of another series', 3010, { add: [card('7100400000061', { seriesCode: 'LANTERN-APP' })] }],
  ['one that somebody has', 3027, { add: [card('7100400000001')] }],
  ['one that has expired', 3027, { add: [card('7100400000111')] }],
  ['a label that is none', 3017, { add: [card('7100400000061', { statusLabel: 'GOLDEN' })] }],
  ['taking back what somebody else has', 1011, { remove: [card('7100400000001')] }],
  ['taking back what does not exist', 3010, { remove: [card('7100499999999')] }],
  ['an unknown custom field', 1017, { add: [card('7100400000061', { customFields: { blood: 'A' } })] }],
])('refuses %s: %i', async (_, code, body) => {
  expect((await change(body)).code).toBe(code);
  expect(await test.records('ledger')).toHaveLength(1);
});

it('issues no card to a customer who is marked as fraud', async () => {
  const { body } = await test.get(
    `/v2/customers/lookup?source=ALL&identifierName=mobile&identifierValue=${specialMobiles.fraud}`,
  );
  id = body['entity'] as number;
  expect((await change({ add: [card('7100400000061')] })).code).toBe(618);
});

it('lists the labels, and tells an unknown card from a missing number', async () => {
  const { body } = await test.get('/v2/genericStatus/card/labels');
  expect(body).toMatchObject({
    data: expect.arrayContaining([expect.objectContaining({ label: 'LOST', status: 'SUSPENDED' })]),
  });
  expect(await test.get('/v2/card?number=7100499999999')).toMatchObject({ code: 3010, status: 200 });
  expect((await test.get('/v2/card')).code).toBe(400);
});
