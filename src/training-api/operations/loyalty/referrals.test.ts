import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
let id: number;
let mobile: string;
let nth = 0;
beforeAll(async () => void (test = await startTestService()));
afterAll(() => test.service.close());
beforeEach(async () => {
  nth += 1;
  mobile = `9198200${String(nth).padStart(5, '0')}`;
  id = (await test.post('/v2/customers', registrationOf(mobile))).body['createdId'] as number;
});

const invited = { name: 'Omkar', identifier: '919820999001', invitedOn: '2026-05-03 18:05:10' };

function referral(change: object = {}, each: object = {}, type = 'MOBILE'): object {
  return {
    customer: { id, mobile, email: '', externalId: '' },
    campaignToken: 'GLOWPAL',
    referrals: [{ type, referral: [{ ...invited, ...each }] }],
    ...change,
  };
}

function add(...customerReferrals: readonly object[]) {
  return test.post(`/v2/customers/${id}/referrals`, { customerReferrals });
}

type Entry = {
  readonly referralCode: string;
  readonly invitees: readonly Readonly<Record<string, unknown>>[];
  readonly referee: readonly Readonly<Record<string, unknown>>[];
};

async function entry(): Promise<Entry> {
  const { body } = await test.get(`/v2/customers/${id}/referrals`);
  return (body['data'] as [Entry])[0];
}

describe('referrals', () => {
  it('answer what was sent, and are listed in the form of the document', async () => {
    const sent = referral();
    expect((await add(sent)).body).toEqual({ customerReferrals: [sent] });
    const { body } = await test.get(`/v2/customers/${id}/referrals`);
    expect(body).toMatchObject({
      pagination: { limit: 10, offset: 0, total: 1 },
      data: [
        {
          customer: {
            id,
            profiles: [{ firstName: 'Nandita', userId: id, accountId: '', identifiers: [{ type: 'mobile' }] }],
          },
          referralCode: expect.stringMatching(/^[a-z0-9]{10}$/),
          invitees: [
            {
              type: 'MOBILE',
              identifier: invited.identifier,
              invitedOn: '2026-05-03 18:05:10.0',
              till: { code: 'kochi.mgroad.t9', name: 'kochi.mgroad.t9' },
            },
          ],
          referee: [],
          incentives: [],
        },
      ],
      warnings: [],
      errors: [],
    });
  });

  it('list somebody twice who was invited twice', async () => {
    await add(referral());
    await add(referral());
    expect((await entry()).invitees).toHaveLength(2);
  });

  it('name everybody once who registered after the invitation, and nobody who was a customer before', async () => {
    const [later, sooner] = [`91982088${String(nth).padStart(4, '0')}`, `91982077${String(nth).padStart(4, '0')}`];
    await test.post('/v2/customers', registrationOf(sooner));
    await add(referral({}, { identifier: later }), referral({}, { identifier: sooner }));
    await add(referral({}, { identifier: Number(later) }));
    const userId = (await test.post('/v2/customers', registrationOf(later))).body['createdId'];
    expect((await entry()).referee).toEqual([
      {
        eventType: 'REGISTRATION',
        userId,
        firstName: 'Nandita',
        lastName: 'Rege',
        mobile: later,
        addedOn: '2026-05-04 09:30:00.0',
      },
    ]);
  });

  it.each([
    [1202, () => referral({ campaignToken: 'NOSUCH' })],
    [1202, () => referral({ campaignToken: undefined })],
    [1203, () => referral({ campaignToken: 'EMBERDRAFT' })],
    [1205, () => referral({ customer: { id: 48210307 } })],
    [1205, () => referral({ customer: { id, email: 'somebody.else@example.com' } })],
    [1204, () => referral({}, { identifier: mobile })],
    [1206, () => referral({}, {}, 'FAX')],
    [1042, () => referral({}, { identifier: '12' })],
    [1042, () => referral({}, { identifier: '919820999001' }, 'EMAIL')],
    [400, () => referral({}, { invitedOn: 'yesterday' })],
    [400, () => referral({}, { invitedOn: '2026-02-30 10:00:00' })],
    [400, () => referral({ referrals: [] })],
    [1060, () => referral({ referrals: [{ type: 'MOBILE', referral: Array.from({ length: 101 }, () => invited) }] })],
  ])('are refused with %i, and nobody is invited', async (code, wrong) => {
    expect((await add(referral(), wrong())).code).toBe(code);
    expect((await entry()).invitees).toEqual([]);
  });

  it('are refused for a fraud, a customer who has not joined, and an unknown customer', async () => {
    const customer = {};
    const found = await test.get(
      `/v2/customers/lookup?source=ALL&identifierName=mobile&identifierValue=${specialMobiles.fraud}`,
    );
    id = found.body['entity'] as number;
    expect((await add(referral({ customer }))).code).toBe(618);
    const loyaltyInfo = { loyaltyType: 'non_loyalty' };
    const plain = registrationOf(`91982066${String(nth).padStart(4, '0')}`, { loyaltyInfo });
    id = (await test.post('/v2/customers', plain)).body['createdId'] as number;
    expect((await add(referral({ customer }))).code).toBe(1204);
    id = 17;
    expect((await add(referral({ customer }))).code).toBe(8015);
    expect((await test.get('/v2/customers/17/referrals')).code).toBe(8015);
  });

  it('come back as they were sent, whoever was invited', async () => {
    const person = fc.record({
      identifier: fc.integer({ min: 0, max: 99_999_999 }).map((tail) => `9197${String(tail).padStart(8, '0')}`),
      name: fc.string({ maxLength: 30 }),
      invitedOn: fc.integer({ min: 0, max: 59 }).map((second) => `2026-05-01 11:20:${String(second).padStart(2, '0')}`),
    });
    const people = fc.array(person, { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(people, async (sent) => {
      const before = (await entry()).invitees.length;
      const answer = await add(referral({ referrals: [{ type: 'MOBILE', referral: sent }] }));
      expect(answer.status).toBe(200);
      expect((await entry()).invitees.slice(before)).toMatchObject(
        sent.map(({ identifier, invitedOn }) => ({ type: 'MOBILE', identifier, invitedOn: `${invitedOn}.0` })),
      );
    });
    await fc.assert(property, { numRuns: 25 });
  });
});
