import { afterAll, beforeAll, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService, testStartMs } from '../../testing/start-test-service.ts';

const mobile = '919820045671';
let test: TestService;
let customerId: number;
beforeAll(async () => {
  test = await startTestService();
  const { body } = await test.post('/v2/customers', registrationOf(mobile), { WAIT_FOR_DOWNSTREAM: 'true' });
  customerId = body['createdId'] as number;
});
afterAll(() => test.service.close());

it('lists the coupons of a customer with their series', async () => {
  expect((await test.get(`/v2/customers/${customerId}/coupons`)).body).toMatchObject({
    entity: [
      {
        code: expect.stringMatching(/^[A-Z2-9]{8}$/),
        couponDiscountType: 'PERC',
        discountType: false,
        issuedTo: customerId,
        isRedeemed: false,
        series: { seriesCode: 'WELCOME10', discountValue: 10 },
        validTill: '2026-07-03T09:30:00+05:30',
      },
    ],
    errors: [],
    success: true,
  });
});

it('lists them briefly by id or identifier, by status', async () => {
  for (const query of [`id=${customerId}`, `mobile=${mobile}`, `id=${customerId}&status=Active`]) {
    expect((await test.get(`/v2/customers/coupons?${query}`)).body).toMatchObject({
      entity: {
        pagination: { limit: '100', offset: '0', total: 1 },
        customers: [{ firstname: 'Nandita', mobile, coupons: [{ discountType: 'PERC', redemptionsLeft: 1 }] }],
      },
    });
  }
  const redeemed = await test.get(`/v2/customers/coupons?id=${customerId}&status=Redeemed`);
  expect(redeemed.body).toMatchObject({ entity: { pagination: { total: 0 } } });
});

it('says when there is no such customer or status', async () => {
  expect((await test.get('/v2/customers/17/coupons')).code).toBe(8015);
  expect((await test.get('/v2/customers/coupons?mobile=919999999990')).code).toBe(8015);
  expect((await test.get(`/v2/customers/coupons?id=${customerId}&status=Lost`)).code).toBe(400);
  expect((await test.get(`/v2/customers/coupons?id=${customerId}&status=active`)).code).toBe(400);
  expect((await test.get('/v2/customers/coupons?status=Active')).code).toBe(400);
  const many = Array.from({ length: 101 }, (_, nth) => nth + 1).join(',');
  expect((await test.get(`/v2/customers/coupons?id=${many}`)).code).toBe(1060);
});

type Brief = { readonly validTill: string; readonly redemptionCount: number; readonly redemptions: readonly number[] };

it('filters by each status of the document', async () => {
  const of = async (status: string): Promise<readonly string[]> => {
    const { body } = await test.get(`/v2/customers/coupons?mobile=${specialMobiles.merged}&${status}`);
    const { customers } = body['entity'] as { customers: { coupons: Brief[] }[] };
    return (customers[0]?.coupons ?? []).map(({ validTill, redemptionCount, redemptions }) => {
      expect(redemptions).toHaveLength(redemptionCount);
      const isActive = Date.parse(validTill) > testStartMs;
      return `${isActive ? 'active' : 'expired'} ${redemptionCount === 1 ? 'redeemed' : 'unredeemed'}`;
    });
  };
  const states = async (status: string) => [...new Set(await of(`status=${status}`))].toSorted();
  expect(await of('')).toHaveLength(4);
  expect(await states('Active')).toEqual(['active redeemed', 'active unredeemed']);
  expect(await states('Unexpired')).toEqual(['active redeemed', 'active unredeemed']);
  expect(await states('Redeemed')).toEqual(['active redeemed', 'expired redeemed']);
  expect(await states('Unredeemed')).toEqual(['active unredeemed', 'expired unredeemed']);
  expect(await states('Active_Redeemed')).toEqual(['active redeemed']);
  expect(await states('Active_Unredeemed')).toEqual(['active unredeemed']);
  expect(await states('Expired_Redeemed')).toEqual(['expired redeemed']);
  expect(await states('Expired_Unredeemed')).toEqual(['expired unredeemed']);
});

it('answers several customers at once, each once, and says who was not found', async () => {
  const query = `id=${customerId},17&mobile=${mobile}&mobile=${specialMobiles.merged}`;
  const { body } = await test.get(`/v2/customers/coupons?${query}`);
  expect(body).toMatchObject({
    entity: { pagination: { total: 5 }, customers: [{ id: customerId, coupons: [{}] }, { coupons: [{}, {}, {}, {}] }] },
    errors: [{ code: 8015 }],
    success: false,
  });
});
