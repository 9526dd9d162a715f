import { describe, expect, it } from 'vitest';
import { fetchLoyaltyDetails, fetchLoyaltyDetailsByIdentifier } from './loyalty-details.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked } = useAnsweringService();

describe('Fetch Customer Loyalty Details', () => {
  it('asks for all programs, or for one', async () => {
    const service = await answering({
      data: [{ programId: '7', totalAvailablePoints: 10.5, linkedPartnerPrograms: null }],
    });
    expect(await fetchLoyaltyDetails(service, { customerId: 12 })).toMatchObject({
      value: { data: [{ programId: 7, totalAvailablePoints: 10.5, linkedPartnerPrograms: [] }] },
    });
    expect(asked()).toMatchObject({ method: 'GET', url: '/v2/customers/12/loyaltyDetails' });
    await fetchLoyaltyDetails(service, { customerId: 12, programId: 7 });
    expect(asked()?.url).toBe('/v2/customers/12/loyaltyDetails?programId=7');
  });

  it('asks by identifier', async () => {
    const identifier = { type: 'externalId', value: 'staff 4' };
    await fetchLoyaltyDetailsByIdentifier(await answering({ data: [] }), { identifier, programId: 7 });
    expect(asked()?.url).toBe(
      '/v2/customers/lookup/loyaltyDetails?source=INSTORE&identifierName=externalId&identifierValue=staff+4&programId=7',
    );
  });
});
