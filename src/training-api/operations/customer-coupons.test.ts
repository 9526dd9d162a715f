import { afterAll, beforeAll, expect, it } from 'vitest';
import { registrationOf } from '../testing/registration-body.ts';
import { startTestService, type TestService } from '../testing/start-test-service.ts';

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
});
