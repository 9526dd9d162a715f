import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

const mobile = '919820045671';
const route = '/v2/customers';

let test: TestService;
beforeAll(async () => void (test = await startTestService()));
afterAll(() => test.service.close());

const card = (value: string, more: object = {}) => ({
  profile: {
    identifiers: [
      { type: 'mobile', value: mobile },
      { type: 'cardnumber', value, ...more },
    ],
  },
});

type Case = readonly [what: string, code: number, body: object];
const refusals: readonly Case[] = [
  ['a body without loyalty type', 400, registrationOf(mobile, { loyaltyInfo: {} })],
  ['a body without profiles', 400, registrationOf(mobile, { profiles: [] })],
  ['a source that does not exist', 8012, registrationOf(mobile, { profile: { source: 'MARKET' } })],
  ['a source that needs an account', 8045, registrationOf(mobile, { profile: { source: 'WECHAT' } })],
  ['an account of no such source', 8011, registrationOf(mobile, { profile: { source: 'WECHAT', accountId: 'x' } })],
  ['no identifier', 1007, registrationOf(mobile, { profile: { identifiers: [] } })],
  [
    'a card alone',
    1007,
    registrationOf('', { profile: { identifiers: [{ type: 'cardnumber', value: '7100400000071' }] } }),
  ],
  [
    'an unknown identifier type',
    8013,
    registrationOf(mobile, { profile: { identifiers: [{ type: 'pager', value: '1' }] } }),
  ],
  ['a mobile that is none, alone', 1001, registrationOf('912220045671')],
  [
    'an e-mail that is none, alone',
    1002,
    registrationOf('', { profile: { identifiers: [{ type: 'email', value: 'rege@' }] } }),
  ],
  ['an unknown channel', 8010, registrationOf(mobile, { profile: { commChannels: [{ type: 'fax', value: '1' }] } })],
  ['an unknown custom field', 1017, registrationOf(mobile, { profile: { fields: { shoe_size: '7' } } })],
  ['an unknown till', 91020, registrationOf(mobile, { associatedWith: 'nowhere.t1' })],
  ['a date too old', 1034, registrationOf(mobile, { createDate: '2025-05-01T18:00:00+05:30' })],
  ['a date to come', 1034, registrationOf(mobile, { createDate: '2026-06-01T18:00:00+05:30' })],
  ['a date of another form', 400, registrationOf(mobile, { createDate: '2026-05-01' })],
  ['an unknown program', 1023, registrationOf(mobile, { loyaltyProgramEnrollments: [{ programId: 1 }] })],
  ['a card that does not exist', 3010, registrationOf(mobile, card('7100499999999'))],
  ['a card of another series', 3010, registrationOf(mobile, card('7100400000072', { seriesCode: 'LANTERN-APP' }))],
  ['a card that somebody has', 3027, registrationOf(mobile, card('7100400000001'))],
  ['an unknown card label', 3017, registrationOf(mobile, card('7100400000072', { statusLabel: 'GOLDEN' }))],
  ['an identifier the source has', 8006, registrationOf(specialMobiles.merged)],
  [
    'identifiers of two customers elsewhere',
    8053,
    registrationOf(mobile, {
      profile: {
        source: 'ECOMMERCE',
        identifiers: [
          { type: 'mobile', value: specialMobiles.elsewhereOnly },
          { type: 'mobile', value: specialMobiles.merged },
        ],
      },
    }),
  ],
  [
    'a customer with another account in the source',
    8066,
    registrationOf('', { profile: { identifiers: [{ type: 'email', value: 'devika.m@example.net' }] } }),
  ],
  ['a customer marked as fraud', 618, registrationOf(specialMobiles.fraud, { profile: { source: 'ECOMMERCE' } })],
];

describe('a registration is refused, and nothing of it kept, for', () => {
  it.each(refusals)('%s: %i', async (_, code, body) => {
    const answer = await test.post(route, body);
    expect(answer.body).toEqual({
      errors: [{ status: false, code, message: expect.any(String) }],
      warnings: [],
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const holder = await test.get(`/v2/customers/lookup?source=ALL&identifierName=mobile&identifierValue=${mobile}`);
    expect(holder.code).toBe(8015);
  });

  it('both headers together, and a header that is not a boolean', async () => {
    const both = { WAIT_FOR_DOWNSTREAM: 'true', 'X-CAP-DIRECT-REPLAY': 'true' };
    for (const headers of [both, { WAIT_FOR_DOWNSTREAM: 'maybe' }]) {
      expect(await test.post(route, registrationOf(mobile), headers)).toMatchObject({ status: 400, code: 400 });
    }
  });

  it('a body that is not JSON, or is not called JSON', async () => {
    expect(await test.post(route, '{"profiles":')).toMatchObject({ status: 400, code: 400 });
    const asText = { 'content-type': 'text/plain' };
    expect(await test.post(route, registrationOf(mobile), asText)).toMatchObject({ status: 415, code: 415 });
  });
});

describe('a registration is kept with a warning', () => {
  it('that a mobile or e-mail was not, if another identifier carries it', async () => {
    const profile = {
      identifiers: [
        { type: 'externalId', value: 'LH-900' },
        { type: 'mobile', value: '91-98200' },
        { type: 'email', value: 'rege' },
      ],
      commChannels: [
        { type: 'mobile', value: '12' },
        { type: 'email', value: 'rege' },
      ],
    };
    const answer = await test.post(route, registrationOf('', { profile, extendedFields: { horoscope: 'lion' } }));
    expect(answer.warningCodes).toEqual([8056, 8055, 8058, 8057, 91015]);
  });
});
