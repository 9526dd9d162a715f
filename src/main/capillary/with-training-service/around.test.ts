import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRequestPages, fetchChangeRequests, identifierChangeRequestPages } from '../history/change-requests.ts';
import { goodwillRequestPages } from '../history/goodwill-requests.ts';
import { lookupCustomerId } from '../customers/lookup-customer.ts';
import { fetchPointsTransfers } from '../history/points-transfers.ts';
import { addReferrals, referralPages } from '../loyalty/referrals.ts';
import { registerCustomer } from '../customers/register-customer.ts';
import {
  type SubscriptionsRequest,
  channelOf,
  fetchSubscriptions,
  setSubscriptions,
} from '../customers/subscriptions.ts';
import { accepted, refusedWith, useTrainingClient } from '../../testing/client/training-client.ts';

const client = useTrainingClient();

const known = { type: 'mobile', value: '919811100002' };
const knownId = async () => accepted(await lookupCustomerId(client().service, known)) ?? 0;

describe('subscriptions', () => {
  const change = fc.record({
    channel: fc.constantFrom('EMAIL', 'MOBILE'),
    priority: fc.constantFrom('BULK', 'TRANS'),
    type: fc.constantFrom('OPTIN', 'OPTOUT'),
  });
  const set = async (
    subscriptions: SubscriptionsRequest['subscriptions'],
    more: Partial<SubscriptionsRequest> = {},
  ) => {
    const request = { scope: { scope: 'USER', subScope: 'NONE' }, subscriptions, ...more };
    return setSubscriptions(client().service, { customerId: await knownId(), request });
  };

  it('are what was set last, channel by channel', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(change, { minLength: 1, selector: (one) => one.channel + one.priority }),
        async (changes) => {
          accepted(await set(changes.map((one) => ({ ...one, sourceName: 'INSTORE' }) as const)));
          const { subscriptions } = accepted(
            await fetchSubscriptions(client().service, { customerId: await knownId() }),
          );
          for (const { channel, priority, type } of changes) {
            const held = subscriptions.filter((one) => channelOf(one.channel) === channel && one.priority === priority);
            expect(held.map((one) => one.type)).toContain(type);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('with an unknown scope or campaign are refused', async () => {
    const one = [{ channel: 'EMAIL', priority: 'BULK', type: 'OPTIN' }] as const;
    expect(refusedWith(await set(one, { scope: { scope: 'GALAXY' } }))).toEqual([1103]);
    expect(refusedWith(await set(one, { campaignId: 12 }))).toEqual([1107]);
    expect(refusedWith(await set(one, { communicationId: 12 }))).toEqual([1108]);
  });
});

describe('referrals', () => {
  const invite = async (campaignToken: string, identifier: string, type: 'MOBILE' | 'EMAIL' = 'MOBILE') => {
    const id = await knownId();
    const referral = [{ name: 'Noor', identifier, invitedOn: '2026-05-04 09:00:00' }];
    const customerReferrals = [{ customer: { id }, campaignToken, referrals: [{ type, referral }] }];
    return addReferrals(client().service, { customerId: id, request: { customerReferrals } });
  };
  const rows = async () => {
    const found = [];
    for await (const page of referralPages(client().service, { customerId: await knownId() })) {
      found.push(...accepted(page).data);
    }
    return found;
  };

  it('are there twice if sent twice, and those who came are told', async () => {
    accepted(await invite('GLOWPAL', '919849000001'));
    accepted(await invite('GLOWPAL', '919849000001'));
    const invitees = (await rows()).flatMap((row) => row.invitees);
    expect(invitees.filter(({ identifier }) => identifier === '919849000001')).toHaveLength(2);

    const identifiers = [{ type: 'mobile', value: '919849000001' }];
    const profile = { firstName: 'Noor', identifiers, source: 'INSTORE' };
    const request = { loyaltyInfo: { loyaltyType: 'loyalty' }, profiles: [profile] } as const;
    const { createdId } = accepted(await registerCustomer(client().service, request, { mode: 'live' }));
    expect((await rows()).flatMap((row) => row.referee).map(({ userId }) => userId)).toContain(createdId);
  });

  it('with an unknown campaign, or one that is not set up, are refused', async () => {
    expect(refusedWith(await invite('NOTHING', '919849000002'))).toEqual([1202]);
    expect(refusedWith(await invite('EMBERDRAFT', '919849000002'))).toEqual([1203]);
  });
});

describe('what has happened to a customer', () => {
  it('is told: transfers both ways', async () => {
    const { data } = accepted(await fetchPointsTransfers(client().service, { customerId: await knownId() }));
    expect(new Set(data.map(({ transferType }) => transferType))).toEqual(new Set(['ADDITION', 'DEDUCTION']));
  });

  it('is told: change requests of every type, filtered by each', async () => {
    const { service } = client();
    const customerId = await knownId();
    const types = new Set<string>();
    for await (const page of changeRequestPages(service, { customerId })) {
      for (const one of accepted(page).data) types.add(one.changeType ?? one.baseType ?? '');
    }
    expect(types.size).toBeGreaterThan(5);
    const retro = accepted(await fetchChangeRequests(service, { customerId, changeType: 'RETRO' })).data;
    expect(retro.length).toBeGreaterThan(0);
    expect(retro.every((one) => (one.baseType ?? one.changeType) === 'RETRO')).toBe(true);
    const wrong = await fetchChangeRequests(service, { customerId, startDate: 'yesterday' });
    expect(refusedWith(wrong)).toEqual([400]);
  });

  it('is told: identifier changes and goodwill, in pages', async () => {
    const { service } = client();
    const customerId = await knownId();
    let [changes, goodwill] = [0, 0];
    for await (const page of identifierChangeRequestPages(service, { customerId }))
      changes += accepted(page).data.length;
    for await (const page of goodwillRequestPages(service, { customerId })) goodwill += accepted(page).data.length;
    expect(changes).toBeGreaterThan(0);
    expect(goodwill).toBeGreaterThan(0);
  });

  it('is refused for an unknown customer', async () => {
    expect(refusedWith(await fetchPointsTransfers(client().service, { customerId: 1 }))).toEqual([8015]);
  });
});
