import { afterAll, beforeAll, expect, it } from 'vitest';
import { specialMobiles } from '../seed/seed-special-cases.ts';
import { startTestService, type TestService } from '../testing/start-test-service.ts';

let test: TestService;
beforeAll(async () => void (test = await startTestService()));
afterAll(() => test.service.close());

async function idOf(mobile: string): Promise<number> {
  const { body } = await test.get(`/v2/customers/lookup?source=ALL&identifierName=mobile&identifierValue=${mobile}`);
  return body['entity'] as number;
}

it('describes the profile of one source, with what the others know', async () => {
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

it('tells no such customer from none in this source', async () => {
  expect((await test.get('/v2/customers/17?source=INSTORE')).code).toBe(8015);
  const elsewhere = await idOf(specialMobiles.elsewhereOnly);
  expect((await test.get(`/v2/customers/${elsewhere}?source=INSTORE`)).code).toBe(8065);
  expect((await test.get(`/v2/customers/${elsewhere}?source=WECHAT`)).code).toBe(8045);
  expect((await test.get(`/v2/customers/${elsewhere}`)).code).toBe(8012);
});
