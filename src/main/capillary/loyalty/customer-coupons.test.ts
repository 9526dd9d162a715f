import { describe, expect, it } from 'vitest';
import { couponPages, couponStatuses, fetchCoupons, fetchDetailedCoupons } from './customer-coupons.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

const page = {
  entity: {
    pagination: { limit: '100', offset: '0', total: 1 },
    customers: [{ id: 9, coupons: [{ id: 4, code: 'AB12', discountValue: '10', redemptions: null }] }],
  },
  success: true,
};

describe('Get Customer Coupons (Basic)', () => {
  it('asks by any of the four names, in any state', async () => {
    const service = await answering(page);
    expect(await fetchCoupons(service, { holder: { id: 9 } })).toMatchObject({
      value: {
        entity: { pagination: { limit: 100 }, customers: [{ coupons: [{ discountValue: 10, redemptions: [] }] }] },
      },
    });
    expect(asked()?.url).toBe('/v2/customers/coupons?id=9');
    for (const status of couponStatuses) {
      await fetchCoupons(service, { holder: { mobile: '919845011111' }, status });
      expect(asked()?.url).toBe(`/v2/customers/coupons?mobile=919845011111&status=${status}`);
    }
  });

  it('does not ask for the coupons of nobody', async () => {
    const result = await fetchCoupons(await answering(page), { holder: { mobile: ' ' } });
    expect(result).toMatchObject({ kind: 'invalid', errors: [{ code: 8013 }] });
    expect(requests()).toHaveLength(0);
  });

  it('reads one page if there is only one', async () => {
    let coupons = 0;
    for await (const one of couponPages(await answering(page), { holder: { email: 'a@example.org' } })) {
      if (one.kind === 'accepted') coupons += one.value.entity.customers.flatMap((holder) => holder.coupons).length;
    }
    expect(coupons).toBe(1);
  });
});

describe('Get Customer Coupons (Detailed)', () => {
  it('reads coupons with their series, and leaves out entries that are not coupons', async () => {
    const service = await answering({
      success: true,
      entity: [{ id: 4, code: 'AB12', redeemed: 'false', series: { minBillAmount: '50' } }, { code: 'no id' }],
    });
    const result = await fetchDetailedCoupons(service, { customerId: 9 });
    expect(asked()?.url).toBe('/v2/customers/9/coupons');
    expect(result).toMatchObject({
      value: { entity: [{ id: 4, code: 'AB12', redeemed: false, series: { minBillAmount: 50 } }] },
    });
  });
});
