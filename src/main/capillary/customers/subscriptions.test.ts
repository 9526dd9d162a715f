import { describe, expect, it } from 'vitest';
import { type SubscriptionsRequest, channelOf, fetchSubscriptions, setSubscriptions } from './subscriptions.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

const request: SubscriptionsRequest = {
  communicationId: -1,
  campaignId: -1,
  reason: 'Asked at the till',
  scope: { scope: 'USER', subScope: 'NONE' },
  subscriptions: [
    { channel: 'MOBILE', priority: 'BULK', type: 'OPTOUT', accountId: '', orgUnitId: 4, sourceName: 'INSTORE' },
    { channel: 'EMAIL', priority: 'TRANS', type: 'OPTIN' },
  ],
};

describe('Update Subscription Details', () => {
  it('sends the changes as one, without blanks', async () => {
    const service = await answering({ subscriptions: [{ channel: 'SMS', priority: 'BULK', type: 'OPTOUT' }] });
    const result = await setSubscriptions(service, { customerId: 8, request });
    expect(asked()).toMatchObject({ method: 'POST', url: '/v2/customers/8/subscriptions' });
    const [first, second] = request.subscriptions;
    const { accountId: _, ...firstWithoutBlank } = first ?? {};
    expect(asked()?.body).toStrictEqual({ ...request, subscriptions: [firstWithoutBlank, second] });
    expect(result).toMatchObject({ kind: 'accepted', value: { subscriptions: [{ channel: 'SMS' }] } });
  });

  it('does not take an answer that says nothing of subscriptions for a success', async () => {
    expect((await setSubscriptions(await answering({ ok: true }), { customerId: 8, request })).kind).toBe('unreadable');
  });

  it('sends nothing for a source with accounts without one', async () => {
    const subscriptions = [{ channel: 'LINE', priority: 'BULK', type: 'OPTIN', sourceName: 'LINE' }] as const;
    const result = await setSubscriptions(await answering({}), { customerId: 8, request: { subscriptions } });
    expect(result).toMatchObject({ kind: 'invalid', errors: [{ code: 8045 }] });
    expect(requests()).toHaveLength(0);
  });
});

describe('Retrieve Subscription Details', () => {
  it('reads a list that is missing as none', async () => {
    const result = await fetchSubscriptions(await answering({ campaignId: '0' }), { customerId: 8 });
    expect(asked()).toMatchObject({ method: 'GET', url: '/v2/customers/8/subscriptions' });
    expect(result).toMatchObject({ value: { subscriptions: [], campaignId: 0 } });
  });

  it('knows MOBILE in SMS', () => {
    expect(['SMS', 'sms', 'EMAIL'].map(channelOf)).toEqual(['MOBILE', 'MOBILE', 'EMAIL']);
  });
});
