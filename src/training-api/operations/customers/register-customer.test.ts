import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService, testTill } from '../../testing/start-test-service.ts';

const mobile = '919820045671';
const route = '/v2/customers';

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

function details(id: unknown) {
  return test.get(`/v2/customers/${String(id)}?source=INSTORE&embed=points`);
}

describe('registering', () => {
  it('writes the customer and, while the cashier waits, answers points and coupon', async () => {
    const answer = await test.post(route, registrationOf(mobile), { WAIT_FOR_DOWNSTREAM: 'true' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      createdId: expect.any(Number),
      warnings: [],
      sideEffects: [
        { type: 'points', awardedPoints: 150 },
        { type: 'coupon', couponCode: expect.any(String) },
      ],
    });
    expect((await details(answer.body['createdId'])).body).toMatchObject({
      profiles: [{ firstName: 'Nandita', lastName: 'Rege', identifiers: [{ type: 'mobile', value: mobile }] }],
      pointsSummary: { loyaltyPoints: 150, currentSlab: 'Bronze' },
    });
  });

  it('gives a customer who does not join neither points nor coupon', async () => {
    const body = registrationOf(mobile, { loyaltyInfo: { loyaltyType: 'non_loyalty' } });
    const answer = await test.post(route, body, { WAIT_FOR_DOWNSTREAM: 'true' });
    expect(answer.body['sideEffects']).toEqual([]);
    expect((await details(answer.body['createdId'])).body).not.toHaveProperty('pointsSummary');
  });

  it('keeps the till and the time of a registration, wherever the time stands', async () => {
    const createDate = '2026-05-01T18:00:00+05:30';
    const inside = { loyaltyType: 'loyalty', attributionV2: { createDate } };
    const bodies = [
      registrationOf(mobile, { associatedWith: 'dubai.deira.t1', loyaltyInfo: inside }),
      registrationOf('919820045672', { associatedWith: 'dubai.deira.t1', createDate }),
    ];
    for (const body of bodies) {
      const { createdId } = (await test.post(route, body)).body;
      const attribution = { createDate, createdBy: { code: 'dubai.deira.t1' } };
      expect((await details(createdId)).body).toMatchObject({
        profiles: [{ attribution }],
        loyaltyInfo: { attributionV2: attribution },
      });
    }
  });

  it('takes the till that is signed in if none is named', async () => {
    const { createdId } = (await test.post(route, registrationOf(mobile))).body;
    expect((await details(createdId)).body).toMatchObject({
      profiles: [{ attribution: { createdBy: { code: testTill } } }],
    });
  });

  it('keeps what a channel is subscribed to', async () => {
    const commChannels = [
      { type: 'mobile', value: mobile, subscribed: 'true' },
      { type: 'email', value: 'nandita.rege@example.com', subscribed: false },
    ];
    const { createdId } = (await test.post(route, registrationOf(mobile, { profile: { commChannels } }))).body;
    expect((await details(createdId)).body).toMatchObject({
      profiles: [
        {
          commChannels: [
            { type: 'mobile', subscribed: true },
            { type: 'email', subscribed: false },
          ],
        },
      ],
    });
  });

  it('combines with the customer of another source and says so', async () => {
    const answer = await test.post(route, registrationOf(specialMobiles.elsewhereOnly));
    expect(answer.warningCodes).toEqual([8050]);
    const all = await test.get(`/v2/customers/${String(answer.body['createdId'])}?source=ALL`);
    expect(all.body).toMatchObject({ profiles: [{ source: 'WEBSITE' }, { source: 'INSTORE' }] });
  });

  it('issues a card that is free', async () => {
    const identifiers = [
      { type: 'mobile', value: mobile },
      { type: 'cardnumber', value: '7100400000070' },
    ];
    const { createdId } = (await test.post(route, registrationOf(mobile, { profile: { identifiers } }))).body;
    expect((await details(createdId)).body).toMatchObject({
      cardDetails: [{ cardNumber: '7100400000070', customerId: createdId }],
      profiles: [{ identifiers: [{ type: 'mobile' }, { type: 'cardNumber', statusLabel: 'ACTIVE' }] }],
    });
  });

  it('stores a mobile that came without its country code with one', async () => {
    const { createdId } = (await test.post(route, registrationOf('9820045671'))).body;
    expect((await details(createdId)).body).toMatchObject({ profiles: [{ identifiers: [{ value: mobile }] }] });
  });

  it('lets one of two registrations of one mobile through, however close they come', async () => {
    const answers = await Promise.all([1, 2].map(() => test.post(route, registrationOf(mobile))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 8006)).toHaveLength(1);
    expect(await test.records('ledger')).toHaveLength(1);
  });
});
