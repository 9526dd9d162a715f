import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
beforeAll(async () => void (test = await startTestService()));
afterAll(() => test.service.close());

async function idOf(mobile: string): Promise<number> {
  const { body } = await test.get(`/v2/customers/lookup?source=ALL&identifierName=mobile&identifierValue=${mobile}`);
  return body['entity'] as number;
}

it('describes the profile of one source, with what the other sources know', async () => {
  const { body } = await test.get(`/v2/customers/${await idOf(specialMobiles.merged)}?source=INSTORE&embed=points`);
  expect(body).toMatchObject({
    profiles: [
      {
        firstName: 'Devika',
        source: 'INSTORE',
        identifiers: [{ type: 'mobile' }, { type: 'email', value: 'devika.mathur@example.org' }],
        identifiersAll: [{ type: 'mobile' }, { type: 'email' }, { type: 'email', value: 'devika.m@example.net' }],
        attribution: { createDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30$/) },
      },
    ],
    pointsSummary: { loyaltyPoints: 320, currentSlab: 'Bronze', nextSlab: 'Silver', redeemed: 80 },
    warnings: [],
  });
});

it('leaves the points out unless they are asked for', async () => {
  const { body } = await test.get(`/v2/customers/${await idOf(specialMobiles.merged)}?source=INSTORE`);
  expect(body).not.toHaveProperty('pointsSummary');
});

it('names the survivor of a customer who was merged away', async () => {
  const survivorId = await idOf(specialMobiles.merged);
  const answer = await test.get(`/v2/customers/${survivorId + 7}?source=INSTORE`);
  expect(answer.code).toBe(8069);
  expect(answer.text).toContain(String(survivorId));
  expect((await test.get(`/v2/customers/${survivorId + 7}/coupons`)).code).toBe(8069);
});

it('says that a customer is marked as fraud', async () => {
  const { body } = await test.get(`/v2/customers/${await idOf(specialMobiles.fraud)}?source=ALL`);
  expect(body).toMatchObject({ fraudDetails: { status: 'MARKED' } });
});

it('tells an unknown customer from a customer who is unknown in this source', async () => {
  expect((await test.get('/v2/customers/17?source=INSTORE')).code).toBe(8015);
  const elsewhere = await idOf(specialMobiles.elsewhereOnly);
  expect((await test.get(`/v2/customers/${elsewhere}?source=INSTORE`)).code).toBe(8065);
  expect((await test.get(`/v2/customers/${elsewhere}?source=WECHAT`)).code).toBe(8045);
  expect((await test.get(`/v2/customers/${elsewhere}`)).code).toBe(8012);
});

describe('by identifier', () => {
  const route = '/v2/customers/lookup/customerDetails';
  const of = (identifierName: string, identifierValue: string, rest = 'source=INSTORE') =>
    test.get(
      `${route}?${rest}&identifierName=${identifierName}&identifierValue=${encodeURIComponent(identifierValue)}`,
    );

  it('says the same as by id, of any identifier', async () => {
    const id = await idOf(specialMobiles.merged);
    const byId = await test.get(`/v2/customers/${id}?source=INSTORE&embed=points,mlp`);
    const rest = 'source=INSTORE&accountId=&embed=points,mlp';
    expect((await of('mobile', specialMobiles.merged, rest)).body).toEqual(byId.body);
    expect((await of('email', 'devika.mathur@example.org', rest)).body).toEqual(byId.body);
    const byCard = await of('cardnumber', '7100400000003');
    expect(byCard.body).toMatchObject({ cardDetails: [{ cardNumber: '7100400000003', cardExternalId: 'LH-00003' }] });
    expect((await of('cardExternalId', 'LH-00003')).body).toEqual(byCard.body);
  });

  it.each([
    [8015, 'mobile', '919999999990', 'source=INSTORE'],
    [8065, 'mobile', specialMobiles.elsewhereOnly, 'source=INSTORE'],
    [8013, 'pager', '1', 'source=INSTORE'],
    [8013, 'id', '48210307', 'source=INSTORE'],
    [8013, 'cardExternalId', '', 'source=INSTORE'],
    [8012, 'mobile', '919999999990', 'source=PAPER'],
    [8045, 'mobile', '919999999990', 'source=WECHAT'],
    [8011, 'mobile', '919999999990', 'source=WECHAT&accountId=nobody'],
  ])('says why not: %i', async (code, name, value, rest) => {
    expect((await of(name, value, rest)).code).toBe(code);
  });
});

it('takes several embeds, and refuses an unknown one', async () => {
  const id = await idOf(specialMobiles.merged);
  const { body } = await test.get(`/v2/customers/${id}?source=ALL&embed=expiredPoints, promotionalPoints`);
  expect(body).toMatchObject({ expiredPoints: [{ points: 20 }], promotionalPoints: {} });
  for (const embed of ['horoscope', 'points,horoscope', 'points,']) {
    expect(await test.get(`/v2/customers/${id}?source=ALL&embed=${embed}`)).toMatchObject({ status: 400, code: 400 });
  }
});

it('answers programs and expiry schedules that add up to the total', async () => {
  const id = await idOf(specialMobiles.merged);
  const { body } = await test.get(`/v2/customers/${id}?source=ALL&embed=mlp,expirySchedules`);
  const programs = body['loyaltyProgramDetails'] as { loyaltyPoints: number }[];
  const total = programs.reduce((sum, { loyaltyPoints }) => sum + loyaltyPoints, 0);
  expect(body['groupLoyaltyProgramDetails']).toMatchObject([{ loyaltyPoints: total, programsList: [{}, {}, {}] }]);
  const schedules = body['expirySchedules'] as { points: number }[];
  expect(schedules.reduce((sum, { points }) => sum + points, 0)).toBe(total);
});

it('answers extended fields in the language that is asked for, in English otherwise', async () => {
  const registration = registrationOf('919820045671', { extendedFields: { gender: 'Female', city: 'Nashik' } });
  const id = (await test.post('/v2/customers', registration)).body['createdId'] as number;
  for (const [language, gender] of [
    ['ar', 'أنثى'],
    ['zh-CN', '女'],
    ['id', 'Perempuan'],
    ['en', 'Female'],
    ['fr', 'Female'],
  ] as const) {
    const { body } = await test.get(`/v2/customers/${id}?source=INSTORE`, { language });
    expect(body['extendedFields']).toEqual({ gender, city: 'Nashik' });
  }
});

describe('loyalty details', () => {
  it('are of every program, or of the one that is asked for', async () => {
    const id = await idOf(specialMobiles.merged);
    const { body } = await test.get(`/v2/customers/${id}/loyaltyDetails`);
    expect(body).toMatchObject({
      data: [
        {
          loyaltyPoints: 320,
          programId: 2207,
          totalAvailablePoints: 320,
          linkedPartnerPrograms: [
            {
              partnerProgramId: 61,
              partnerTierNumber: expect.any(Number),
              partnerProgramType: 'EXTERNAL',
              tierBased: true,
            },
            { partnerProgramId: 64, tierBased: false },
          ],
        },
        { programId: 2231, linkedPartnerPrograms: [] },
        { programId: 2240 },
      ],
      warnings: [],
      errors: [],
    });
    const one = await test.get(`/v2/customers/${id}/loyaltyDetails?programId=2231`);
    expect(one.body['data']).toMatchObject([
      { programId: 2231, currentSlab: expect.stringMatching(/Apprentice|Maker/) },
    ]);
  });

  it('are found by any identifier, and by the id', async () => {
    const id = await idOf(specialMobiles.merged);
    const byId = await test.get(`/v2/customers/${id}/loyaltyDetails`);
    const of = (name: string, value: unknown, source = 'INSTORE') =>
      test.get(
        `/v2/customers/lookup/loyaltyDetails?source=${source}&identifierName=${name}&identifierValue=${String(value)}`,
      );
    expect((await of('id', id)).body).toEqual(byId.body);
    expect((await of('mobile', specialMobiles.merged)).body).toEqual(byId.body);
    expect((await of('id', id + 7)).code).toBe(8069);
    expect((await of('id', 17)).code).toBe(8015);
    expect((await of('id', 'me')).code).toBe(8013);
    expect((await of('id', id, 'MARTJACK')).code).toBe(8065);
    expect((await of('id', id, 'OTHERS')).code).toBe(8065);
  });

  it('are empty for a customer who has not joined', async () => {
    const plain = registrationOf('919820045672', { loyaltyInfo: { loyaltyType: 'non_loyalty' } });
    const id = (await test.post('/v2/customers', plain)).body['createdId'] as number;
    expect((await test.get(`/v2/customers/${id}/loyaltyDetails`)).body).toEqual({ data: [], warnings: [], errors: [] });
  });
});
