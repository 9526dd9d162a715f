import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fetchCustomerDetails } from '../customers/customer-details.ts';
import { lookupCustomerId } from '../customers/lookup-customer.ts';
import { type RegisterRequest, registerCustomer } from '../customers/register-customer.ts';
import { searchCustomers } from '../customers/search-customers.ts';
import { accepted, refusedWith, useTrainingClient, warnedWith } from '../../testing/client/training-client.ts';

const client = useTrainingClient();

let count = 0;
const newMobile = () => `9198450${String((count += 1)).padStart(5, '0')}`;

type Profile = RegisterRequest['profiles'][0];
const registration = (profile: Partial<Profile>, more: Partial<RegisterRequest> = {}): RegisterRequest => ({
  loyaltyInfo: { loyaltyType: 'loyalty' },
  associatedWith: client().till,
  profiles: [{ firstName: 'Ilse', identifiers: [], source: 'INSTORE', ...profile }],
  ...more,
});
const ofMobile = (mobile: string, more: Partial<Profile> = {}) =>
  registration({ identifiers: [{ type: 'mobile', value: mobile }], ...more });
const register = (request: RegisterRequest, mode: 'live' | 'replay' = 'live') =>
  registerCustomer(client().service, request, { mode });

describe('a registration', () => {
  it('brings its side effects at once while a person waits', async () => {
    const { createdId, sideEffects } = accepted(await register(ofMobile(newMobile())));
    expect(createdId).toBeGreaterThan(0);
    expect(sideEffects.map(({ type }) => type)).toEqual(['points', 'coupon']);
  });

  it('brings its points later when it is replayed, visible then', async () => {
    const { createdId, sideEffects } = accepted(await register(ofMobile(newMobile()), 'replay'));
    expect(sideEffects).toEqual([]);
    const points = async () => {
      const customer = accepted(
        await fetchCustomerDetails(client().service, { customerId: createdId, embed: 'points' }),
      );
      return customer.pointsSummary?.loyaltyPoints ?? 0;
    };
    expect(await points()).toBe(0);
    client().training.advance(60_000);
    expect(await points()).toBeGreaterThan(0);
  });

  it('joins a customer of another source, and says so', async () => {
    const mobile = newMobile();
    const there = accepted(await register(ofMobile(mobile, { source: 'WEBSITE' })));
    const here = await register(ofMobile(mobile));
    expect(accepted(here).createdId).toBe(there.createdId);
    expect(warnedWith(here)).toContain(8050);
  });

  it('keeps the customer if the e-mail of a channel is not an e-mail, and says so', async () => {
    const commChannels = [{ type: 'email', value: 'nobody at home', primary: true }] as const;
    expect(warnedWith(await register(ofMobile(newMobile(), { commChannels })))).toContain(8057);
  });

  it.each<[string, () => RegisterRequest, number]>([
    ['a mobile that is none', () => ofMobile('12'), 1001],
    ['an e-mail that is none', () => registration({ identifiers: [{ type: 'email', value: 'at home' }] }), 1002],
    ['a card alone', () => registration({ identifiers: [{ type: 'cardnumber', value: '7100400000061' }] }), 1007],
    ['a source that is none', () => ofMobile(newMobile(), { source: 'KIOSK' }), 8012],
    ['an account that is none', () => ofMobile(newMobile(), { source: 'WECHAT', accountId: 'elsewhere' }), 8011],
    ['a source without its account', () => ofMobile(newMobile(), { source: 'WECHAT' }), 8045],
    ['a field that is none', () => ofMobile(newMobile(), { fields: { shoe_size: '44' } }), 1017],
    ['a till that is none', () => ({ ...ofMobile(newMobile()), associatedWith: 'moon.base' }), 91020],
    [
      'a program that is none',
      () => ({ ...ofMobile(newMobile()), loyaltyProgramEnrollments: [{ programId: 1 }] }),
      1023,
    ],
    [
      'a day long ago',
      () => ({
        ...ofMobile(newMobile()),
        loyaltyInfo: { loyaltyType: 'loyalty', attributionV2: { createDate: '2001-01-01T10:00:00+05:30' } },
      }),
      1034,
    ],
  ])('of %s is refused', async (_what, request, code) => {
    expect(refusedWith(await register(request()))).toContain(code);
  });

  it('sent twice is refused the second time, and written once', async () => {
    const mobile = newMobile();
    accepted(await register(ofMobile(mobile)));
    expect(refusedWith(await register(ofMobile(mobile)))).toEqual([8006]);
    const written = await client().training.records('ledger');
    expect(written.filter((one) => JSON.stringify(one).includes(mobile))).toHaveLength(1);
  });
});

const name = fc
  .string({ unit: fc.constantFrom('a', 'b', 'é', 'ñ', 'ø', 'ش', 'م', '陈', '伟'), minLength: 1, maxLength: 12 })
  .map((text) => text.normalize('NFC'));
const identifiers = fc.record({
  email: fc.boolean(),
  externalId: fc.boolean(),
  line: fc.boolean(),
});

it('gives back whatever was registered: by id, by each identifier and by search', async () => {
  await fc.assert(
    fc.asyncProperty(name, name, identifiers, async (firstName, lastName, wanted) => {
      const mobile = newMobile();
      const sent = [
        { type: 'mobile', value: mobile },
        ...(wanted.email ? [{ type: 'email', value: `m${mobile}@example.org` }] : []),
        ...(wanted.externalId ? [{ type: 'externalId', value: `x-${mobile}` }] : []),
        ...(wanted.line ? [{ type: 'line', value: `line-${mobile}` }] : []),
      ];
      const { service } = client();
      const request = registration({ firstName, lastName, identifiers: sent });
      const { createdId } = accepted(await register(request));

      const [profile] = accepted(await fetchCustomerDetails(service, { customerId: createdId })).profiles;
      expect(profile).toMatchObject({ firstName, lastName, source: 'INSTORE' });
      expect(profile?.identifiers.map(({ type, value }) => ({ type, value }))).toEqual(expect.arrayContaining(sent));
      for (const one of sent.filter(({ type }) => type !== 'line')) {
        expect(accepted(await lookupCustomerId(service, one))).toBe(createdId);
      }
      const found = accepted(await searchCustomers(service, { text: mobile }));
      expect(found.data.map(({ userId }) => userId)).toContain(createdId);
    }),
    { numRuns: 25 },
  );
});
