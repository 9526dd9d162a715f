import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
let id: number;
let nth = 0;
beforeAll(async () => void (test = await startTestService()));
afterAll(() => test.service.close());
beforeEach(async () => {
  nth += 1;
  const mobile = `9198200${String(nth).padStart(5, '0')}`;
  const commChannels = [
    { type: 'mobile', value: mobile, subscribed: true },
    { type: 'email', value: `lila${nth}@example.com` },
    { type: 'mobilePush', value: 'push-token' },
  ];
  id = (await test.post('/v2/customers', registrationOf(mobile, { profile: { commChannels } }))).body[
    'createdId'
  ] as number;
});

const one = { channel: 'EMAIL', accountId: '', priority: 'BULK', type: 'OPTIN', sourceName: 'INSTORE' };

function update(subscriptions: readonly object[], rest: object = {}) {
  return test.post(`/v2/customers/${id}/subscriptions`, { subscriptions, ...rest });
}

async function standings(query = ''): Promise<readonly object[]> {
  return (await test.get(`/v2/customers/${id}/subscriptions${query}`)).body['subscriptions'] as object[];
}

const start = [
  { channel: 'SMS', priority: 'TRANS', type: 'OPTIN' },
  { channel: 'EMAIL', priority: 'TRANS', type: 'OPTIN' },
  { channel: 'SMS', priority: 'BULK', type: 'OPTIN' },
  { channel: 'EMAIL', priority: 'BULK', type: 'OPTOUT' },
];

describe('subscriptions', () => {
  it('start from the channels of the registration', async () => {
    expect((await test.get(`/v2/customers/${id}/subscriptions`)).body).toEqual({
      subscriptions: start,
      campaignId: 0,
      communicationId: 0,
      warnings: [],
    });
  });

  it('are the same in the details', async () => {
    await update([{ ...one, channel: 'whatsapp' }]);
    const { body } = await test.get(`/v2/customers/${id}?source=INSTORE&embed=subscriptions`);
    expect(body).toMatchObject({ subscriptionInfo: { subscriptions: await standings() } });
    expect(await standings()).toHaveLength(start.length + 1);
  });

  it('answer MOBILE as SMS, in the form of the document', async () => {
    const sent = { communicationId: -1, campaignId: 5101, reason: 'Asked at the till', scope: { scope: 'USER' } };
    const answer = await update([{ ...one, channel: 'MOBILE', type: 'OPTOUT', orgUnitId: 70001 }], sent);
    expect(answer.body).toEqual({
      scope: {
        scopeId: 0,
        scope: 'USER',
        subScope: 'NONE',
        setCreatedOn: false,
        setPriority: false,
        setScopeId: false,
        setScope: true,
        setSubScope: true,
      },
      subscriptions: [{ channel: 'SMS', accountId: '', priority: 'BULK', type: 'OPTOUT' }],
      campaignId: 5101,
      communicationId: -1,
      reason: 'Asked at the till',
      warnings: [],
    });
    expect(await standings()).toContainEqual({ channel: 'SMS', priority: 'BULK', type: 'OPTOUT' });
  });

  it('are kept for each org unit, and the last one set counts', async () => {
    await update([{ ...one, orgUnitId: 70001 }]);
    await update([{ ...one, orgUnitId: 70002, type: 'OPTOUT' }]);
    const email = { channel: 'EMAIL', priority: 'BULK' };
    expect(await standings()).toContainEqual({ ...email, type: 'OPTOUT' });
    expect(await standings('?orgUnitId=70001')).toContainEqual({ ...email, type: 'OPTIN' });
    expect(await standings('?source=INSTORE&orgUnitId=70002')).toContainEqual({ ...email, type: 'OPTOUT' });
  });

  it.each([
    [1101, [{ ...one, channel: 'PIGEON' }], {}],
    [1102, [{ ...one, priority: 'URGENT' }], {}],
    [1106, [{ ...one, type: 'MAYBE' }], {}],
    [1104, [{ ...one, sourceName: 'WEBSITE' }], {}],
    [8012, [{ ...one, sourceName: 'PAPER' }], {}],
    [8045, [{ ...one, sourceName: 'WECHAT' }], {}],
    [8011, [{ ...one, accountId: 'nobody' }], {}],
    [1103, [one], { scope: { scope: 'ORG', subScope: 'NONE' } }],
    [1105, [one], { scope: [{ scope: 'USER' }, { scope: 'ORG' }] }],
    [1107, [one], { campaignId: 99 }],
    [1107, [one], { campaignId: 'spring' }],
    [1108, [one], { communicationId: 99 }],
    [400, [], {}],
    [400, [{ ...one, orgUnitId: 'first' }], {}],
  ])('are refused with %i, and nothing of them is kept', async (code, subscriptions, rest) => {
    const sent = subscriptions.length === 0 ? [] : [{ ...one, channel: 'LINE' }, ...subscriptions];
    expect((await update(sent, rest)).code).toBe(code);
    expect(await standings()).toEqual(start);
  });

  it('are refused for an unknown customer', async () => {
    expect((await test.post('/v2/customers/17/subscriptions', { subscriptions: [one] })).code).toBe(8015);
    expect((await test.get('/v2/customers/17/subscriptions')).code).toBe(8015);
  });

  it('come back as they were sent, whatever was sent', async () => {
    const subscription = fc.record({
      channel: fc.constantFrom('MOBILE', 'sms', 'EMAIL', 'wechat', 'WHATSAPP', 'ios', 'ANDROID', 'Line'),
      priority: fc.constantFrom('TRANS', 'BULK'),
      type: fc.constantFrom('OPTIN', 'OPTOUT'),
      accountId: fc.constantFrom('', null),
      orgUnitId: fc.constantFrom(70001, '70002'),
      sourceName: fc.constant('INSTORE'),
    });
    const property = fc.asyncProperty(fc.array(subscription, { minLength: 1, maxLength: 12 }), async (sent) => {
      expect((await update(sent)).status).toBe(200);
      const said = new Map(sent.map(({ channel, priority, type }) => [`${answered(channel)} ${priority}`, type]));
      const told = (await standings()) as { channel: string; priority: string; type: string }[];
      const found = new Map(told.map(({ channel, priority, type }) => [`${channel} ${priority}`, type]));
      for (const [key, type] of said) expect(found.get(key)).toBe(type);
      expect(found.size).toBe(told.length);
    });
    await fc.assert(property, { numRuns: 40 });
  });
});

function answered(channel: string): string {
  const upper = channel.toUpperCase();
  return upper === 'MOBILE' ? 'SMS' : upper;
}
