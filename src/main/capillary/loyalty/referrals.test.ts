import { describe, expect, it } from 'vitest';
import { addReferrals, fetchReferrals, referralPages } from './referrals.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

const customerReferrals = [
  {
    customer: { id: 12, mobile: '919845011111', externalId: '' },
    campaignToken: 'LAMPS',
    referrals: [
      {
        type: 'EMAIL' as const,
        referral: [{ name: 'Noor', identifier: 'noor@example.org', invitedOn: '2026-02-01 10:00:00' }],
      },
    ],
  },
];

describe('Add Customer Referrals', () => {
  it('sends the people a customer invites, without blanks', async () => {
    const service = await answering({ customerReferrals });
    const result = await addReferrals(service, { customerId: 12, request: { customerReferrals } });
    expect(asked()).toMatchObject({ method: 'POST', url: '/v2/customers/12/referrals' });
    const [one] = customerReferrals;
    expect(asked()?.body).toStrictEqual({
      customerReferrals: [{ ...one, customer: { id: 12, mobile: '919845011111' } }],
    });
    expect(result).toMatchObject({ kind: 'accepted', value: { customerReferrals: [{ campaignToken: 'LAMPS' }] } });
  });

  it('does not take an answer that names nobody for a success', async () => {
    for (const body of [{ customerReferrals: [] }, { customerReferrals: null }, { warnings: [] }]) {
      const result = await addReferrals(await answering(body), { customerId: 12, request: { customerReferrals } });
      expect(result.kind).toBe('unreadable');
    }
  });

  it('does not send an invitation to nobody', async () => {
    const nobody = [
      { customer: { id: 12 }, campaignToken: 'LAMPS', referrals: [{ type: 'EMAIL' as const, referral: [] }] },
    ];
    const result = await addReferrals(await answering({}), { customerId: 12, request: { customerReferrals: nobody } });
    expect(result.kind).toBe('invalid');
    expect(requests()).toHaveLength(0);
  });
});

describe('Get Customer Referrals', () => {
  const data = [{ referralCode: 'xyz', invitees: [{ type: 'EMAIL', identifier: 'noor@example.org' }], referee: null }];

  it('tells who was invited and who came', async () => {
    const result = await fetchReferrals(await answering({ data }), { customerId: 12 });
    expect(asked()).toMatchObject({ method: 'GET', url: '/v2/customers/12/referrals' });
    expect(result).toMatchObject({
      value: { data: [{ invitees: [{ identifier: 'noor@example.org' }], referee: [] }] },
    });
  });

  it('pages although the total says there is nothing', async () => {
    const service = await answering({ pagination: { limit: 10, offset: 0, total: 0 }, data });
    let rows = 0;
    for await (const page of referralPages(service, { customerId: 12 })) {
      if (page.kind === 'accepted') rows += page.value.data.length;
    }
    expect(rows).toBe(1);
  });
});
