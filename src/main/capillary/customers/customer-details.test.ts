import { describe, expect, it } from 'vitest';
import { fetchCustomerDetails, fetchCustomerDetailsByIdentifier } from './customer-details.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked } = useAnsweringService();

describe('Fetch Customer Details', () => {
  it('asks by id for points in the language of the screen', async () => {
    const service = await answering({
      profiles: [{ identifiers: null }],
      id: 9,
      pointsSummary: { loyaltyPoints: '12.5', currentSlab: 'Gold', redeemed: 'n/a' },
    });
    const result = await fetchCustomerDetails(service, { customerId: 9, embed: 'points' });
    expect(asked()?.url).toBe('/v2/customers/9?source=INSTORE&embed=points');
    expect(asked()?.headers).toMatchObject({ language: 'ar' });
    expect(result).toMatchObject({ value: { pointsSummary: { loyaltyPoints: 12.5, currentSlab: 'Gold' } } });
    // A value that cannot be read is unknown, and is never shown as zero.
    expect(result).not.toHaveProperty('value.pointsSummary.redeemed', 0);
  });

  it('asks by identifier for several things at once, in one account', async () => {
    const service = await answering({ id: '9', subscriptionInfo: { subscriptions: [{ channel: 'SMS' }] } });
    const result = await fetchCustomerDetailsByIdentifier(service, {
      identifier: { type: 'cardnumber', value: 'LH-1' },
      embed: ['subscriptions', 'mlp', 'promotionalPoints'],
      source: 'WECHAT',
      accountId: 'wx-1',
    });
    expect(asked()?.url).toBe(
      '/v2/customers/lookup/customerDetails?source=WECHAT&accountId=wx-1&identifierName=cardnumber' +
        '&identifierValue=LH-1&embed=subscriptions%2Cmlp%2CpromotionalPoints',
    );
    expect(asked()?.headers).toMatchObject({ language: 'ar' });
    expect(result).toMatchObject({ value: { id: 9, subscriptionInfo: { subscriptions: [{ channel: 'SMS' }] } } });
  });

  it('hands on what nobody here reads', async () => {
    const service = await answering({ id: 9, profiles: [{ conflictingProfileList: [4], newer: { than: 'us' } }] });
    const result = await fetchCustomerDetails(service, { customerId: 9, embed: 'expirySchedules' });
    expect(result).toMatchObject({ value: { profiles: [{ conflictingProfileList: [4], newer: { than: 'us' } }] } });
  });

  it('does not take an answer without an id for a customer', async () => {
    expect((await fetchCustomerDetails(await answering({ profiles: [] }), { customerId: 9 })).kind).toBe('unreadable');
  });
});
