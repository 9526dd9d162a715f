import { afterEach, beforeEach, expect, it } from 'vitest';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

const mobile = '919820045671';
const route = '/v2/customers';
const atOnce = { WAIT_FOR_DOWNSTREAM: 'true' };

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

const withCard = (value: string, more: object) => ({
  identifiers: [
    { type: 'mobile', value: mobile },
    { type: 'cardnumber', value, ...more },
  ],
});

async function registered(body: object, source = 'INSTORE') {
  const { createdId } = (await test.post(route, body, atOnce)).body;
  return (await test.get(`/v2/customers/${String(createdId)}?source=${source}&embed=points`)).body;
}

it('issues an external card by its series code, with fields and an external id of its own', async () => {
  const card = {
    seriesCode: 'LANTERN-FLEET',
    cardExternalId: 'van-12',
    extendedFields: { vehicle_number: 'MH 12 XY 1', card_balance: 250 },
    customFields: { engraving: 'N.R.' },
  };
  expect(
    await registered(registrationOf(mobile, { profile: withCard('88020000004', { ...card, statusLabel: 'ISSUED' }) })),
  ).toMatchObject({
    cardDetails: [{ cardNumber: '88020000004', ...card, statusInfo: { label: 'ISSUED' } }],
  });
  const query = 'source=INSTORE&identifierName=cardExternalId&identifierValue=van-12';
  expect((await test.get(`/v2/customers/lookup?${query}`)).body).toHaveProperty('entity');
  const again = registrationOf('919820045672', {
    profile: {
      identifiers: [
        { type: 'mobile', value: '919820045672' },
        { type: 'card', value: '88020000005', cardExternalId: 'van-12' },
      ],
    },
  });
  expect((await test.post(route, again)).code).toBe(3027);
});

it("issues a card of its own series only under the card's own external id", async () => {
  const of = (cardExternalId: string) =>
    registrationOf(mobile, { profile: withCard('7100400000070', { cardExternalId }) });
  expect((await test.post(route, of('LH-00071'))).code).toBe(3010);
  expect(await registered(of('LH-00070'))).toMatchObject({ cardDetails: [{ cardExternalId: 'LH-00070' }] });
});

it.each([
  ['an unknown custom field', 1017, '7100400000070', { fields: { blood: 'A' } }],
  ['a card that has expired', 3027, '7100400000111', {}],
  ['a label of cards that nobody holds', 3017, '7100400000070', { statusLabel: 'NOT_ISSUED' }],
])('issues no card with %s: %i', async (_, code, number, more) => {
  expect((await test.post(route, registrationOf(mobile, { profile: withCard(number, more) }))).code).toBe(code);
});

it('starts a member with the tier, points and expiry they are enrolled with', async () => {
  const loyaltyProgramEnrollments = [
    {
      programId: 2207,
      tierNumber: 2,
      loyaltyPoints: 60,
      tierExpiryDate: '2027-01-31T10:00:00+05:30',
      pointsExpiryDate: '2026-12-31T10:00:00+05:30',
    },
  ];
  expect(await registered(registrationOf(mobile, { loyaltyProgramEnrollments }))).toMatchObject({
    pointsSummary: { currentSlab: 'Silver', loyaltyPoints: 210, slabExpiryDate: '2027-01-31T10:00:00+05:30' },
  });
});

it('keeps every kind of channel, with when an app was opened last', async () => {
  const commChannels = [
    { type: 'mobilePush', value: 'push-token', meta: { lastViewedDate: '2026-04-30' } },
    { type: 'wechat', value: 'wx-nandita' },
    { type: 'ios', value: 'ios-token' },
    { type: 'android', value: 'android-token' },
    { type: 'line', value: 'line-nandita', primary: 'true', verified: 'true' },
  ];
  const { profiles } = await registered(registrationOf(mobile, { profile: { commChannels } }));
  expect(profiles).toMatchObject([
    {
      commChannels: commChannels.map(({ type, value, meta = {} }) => ({
        type,
        value,
        meta,
        verified: type === 'line',
      })),
    },
  ]);
});

it('tells what is behind the points when asked for raw side effects', async () => {
  const answer = await test.post(`${route}?rawSideEffects=true`, registrationOf(mobile), atOnce);
  expect(answer.body['rawSideEffects']).toEqual([
    {
      type: 'points',
      awardedPoints: 150,
      programId: 2207,
      awardedOn: '2026-05-04T09:30:00+05:30',
      expiryDate: '2027-05-04T09:30:00+05:30',
      strategyIds: [expect.any(Number), expect.any(Number)],
    },
  ]);
});

it('leaves out extended fields of another type, blank or too long, and an unknown store', async () => {
  const extendedFields = {
    gender: 'Female',
    city: '',
    age_group: 35,
    nationality: 'x'.repeat(256),
    preferred_store: 'oslo',
  };
  const answer = await test.post(route, registrationOf(mobile, { extendedFields }));
  expect(answer.warningCodes).toEqual([91015, 91015, 91015, 1053]);
  const { body } = await test.get(`/v2/customers/${String(answer.body['createdId'])}?source=INSTORE`);
  expect(body['extendedFields']).toEqual({ gender: 'Female' });
});

it('adds what a combined registration newly says of a customer', async () => {
  const first = await test.post(route, registrationOf(mobile, { extendedFields: { city: 'Kochi' } }));
  await test.post(
    route,
    registrationOf(mobile, {
      profile: { source: 'WECHAT', accountId: 'wx-outlet' },
      extendedFields: { city: 'Pune', gender: 'Female' },
    }),
  );
  const { body } = await test.get(`/v2/customers/${String(first.body['createdId'])}?source=INSTORE`);
  expect(body['extendedFields']).toEqual({ city: 'Kochi', gender: 'Female' });
});

const loyaltyType = 'loyalty';
it.each([
  ['an external id with a blank', 1003, { profile: { identifiers: [{ type: 'externalId', value: 'L 1' }] } }],
  [
    'one who does not join and cannot be reached',
    1045,
    { loyaltyInfo: { loyaltyType: 'non_loyalty' }, profile: { identifiers: [{ type: 'externalId', value: 'L1' }] } },
  ],
  [
    'an unknown till in the attribution',
    91021,
    { loyaltyInfo: { loyaltyType, attributionV2: { createdBy: { code: 'nowhere.t1' } } } },
  ],
  ['an empty wechat channel', 8010, { profile: { commChannels: [{ type: 'wechat', value: '' }] } }],
  [
    'mobile push in a source without it',
    8010,
    { profile: { source: 'TMALL', commChannels: [{ type: 'mobilePush', value: 'x' }] } },
  ],
  [
    'a last view that is no date',
    400,
    { profile: { commChannels: [{ type: 'ios', value: 'x', meta: { lastViewedDate: 'today' } }] } },
  ],
  ['an endpoint that does not exist', 400, { endPointsEnabled: ['COUPON_ENDPOINT'] }],
  ['a points expiry that is none', 400, { loyaltyProgramEnrollments: [{ programId: 2207, pointsExpiryDate: 'soon' }] }],
])('refuses %s: %i', async (_, code, more) => {
  expect((await test.post(route, registrationOf(mobile, more))).code).toBe(code);
});

it('accepts the endpoints of a test customer', async () => {
  const body = registrationOf(mobile, { endPointsEnabled: ['DVS_ENDPOINT', 'REFERRAL_ENDPOINT'] });
  expect((await test.post(route, body)).status).toBe(200);
});
