import { describe, expect, it } from 'vitest';
import { type RegisterRequest, registerCustomer } from './register-customer.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

const request: RegisterRequest = {
  loyaltyInfo: { loyaltyType: 'loyalty' },
  associatedWith: 'store.server',
  profiles: [{ firstName: 'Ines', identifiers: [{ type: 'mobile', value: '919845011111' }], source: 'INSTORE' }],
};

const answer = {
  sideEffects: [
    { type: 'points', awardedPoints: '50', awardOn: 'kept as it came' },
    { couponCode: 'WELCOME9', type: 'coupon', id: 4 },
  ],
  warnings: [{ message: 'joined', code: 8050, status: false }],
  createdId: '88120011',
};

describe('Register Customer', () => {
  it('waits for downstream while a person waits', async () => {
    const result = await registerCustomer(await answering(answer), request, { mode: 'live' });
    expect(asked()).toMatchObject({ method: 'POST', url: '/v2/customers', body: request });
    expect(asked()?.headers).toMatchObject({
      authorization: 'Basic c3RvcmUuc2VydmVyOjhhMTZhNmI3MDUwNWViMWYxZmY3Y2RjMGNkNTU1OWE3',
      'content-type': 'application/json',
      accept: 'application/json',
      wait_for_downstream: 'true',
    });
    expect(asked()?.headers).not.toHaveProperty('x-cap-direct-replay');
    expect(result).toMatchObject({
      kind: 'accepted',
      value: {
        createdId: 88_120_011,
        sideEffects: [
          { awardedPoints: 50, awardOn: 'kept as it came' },
          { couponCode: 'WELCOME9', id: 4 },
        ],
      },
      warnings: [{ code: 8050 }],
      facts: { traceId: 'trace-1', status: 200 },
    });
  });

  it('is a direct replay later, and never both', async () => {
    await registerCustomer(await answering(answer), request, { mode: 'replay' });
    expect(asked()?.headers).toHaveProperty('x-cap-direct-replay', 'true');
    expect(asked()?.headers).not.toHaveProperty('wait_for_downstream');
  });

  it('asks for raw side effects if they are wanted', async () => {
    await registerCustomer(await answering(answer), request, { mode: 'live', rawSideEffects: true });
    expect(asked()?.url).toBe('/v2/customers?rawSideEffects=true');
  });

  it('sends all that a registration may hold, and no blanks', async () => {
    const full = {
      loyaltyInfo: { loyaltyType: 'loyalty', attributionV2: { createDate: '2026-03-02T10:00:00+05:30' } },
      associatedWith: 'store.server',
      profiles: [
        {
          firstName: 'Omar',
          lastName: ' ',
          identifiers: [
            { type: 'mobile', value: 971_501_112_233 },
            {
              type: 'cardnumber',
              value: 'LH-7001',
              seriesCode: 'LANTERN',
              statusLabel: 'ACTIVE',
              extendedFields: { balance: 20 },
              customFields: { colour: 'red', engraving: '' },
            },
          ],
          commChannels: [
            { type: 'email', value: 'omar@example.org', primary: 'true', verified: false, meta: { residence: true } },
          ],
          fields: { birthday: '1990-04-02', anniversary: null },
          source: 'WECHAT',
          accountId: 'wx-1',
        },
      ],
      extendedFields: { city: '' },
      loyaltyProgramEnrollments: [{ programId: 9, tierNumber: 2, tierExpiryDate: '2027-01-01T00:00:00+04:00' }],
      referralCode: '',
      endPointsEnabled: ['DVS_ENDPOINT'],
    } satisfies RegisterRequest;
    await registerCustomer(await answering(answer), full, { mode: 'live' });
    const [profile] = full.profiles;
    const [mobile, card] = profile.identifiers;
    expect(asked()?.body).toStrictEqual({
      loyaltyInfo: full.loyaltyInfo,
      associatedWith: 'store.server',
      profiles: [
        {
          firstName: 'Omar',
          identifiers: [mobile, { ...card, customFields: { colour: 'red' } }],
          commChannels: profile.commChannels,
          fields: { birthday: '1990-04-02' },
          source: 'WECHAT',
          accountId: 'wx-1',
        },
      ],
      loyaltyProgramEnrollments: full.loyaltyProgramEnrollments,
      endPointsEnabled: ['DVS_ENDPOINT'],
    });
  });

  it.each([
    ['a profile without identifiers', { ...request, profiles: [{ identifiers: [], source: 'INSTORE' }] }, 400],
    [
      'a profile without a source',
      { ...request, profiles: [{ identifiers: [{ type: 'email', value: 'a@b.c' }] }] },
      400,
    ],
    ['a key the document does not have', { ...request, loyalty: true }, 400],
    ['a day in place of a time', { ...request, createDate: '2026-03-02' }, 400],
    [
      'a source with accounts and none named',
      { ...request, profiles: [{ ...request.profiles[0], source: 'WECHAT', accountId: '' }] },
      8045,
    ],
  ])('does not send %s', async (_what, wrong, code) => {
    const result = await registerCustomer(await answering(answer), wrong as RegisterRequest, { mode: 'live' });
    expect(result).toMatchObject({ kind: 'invalid', errors: [{ code }] });
    expect(requests()).toHaveLength(0);
  });

  it('has created the customer, whatever errors come with the id', async () => {
    const inPart = { createdId: 5, errors: [{ code: 8055, message: 'not kept' }], warnings: [{ code: 8050 }] };
    const result = await registerCustomer(await answering(inPart, { status: 201 }), request, { mode: 'live' });
    expect(result).toMatchObject({
      kind: 'accepted',
      value: { createdId: 5 },
      warnings: [{ code: 8055 }, { code: 8050 }],
    });
  });

  it('does not take the id of the customer who has the identifier for its own', async () => {
    const taken = { createdId: 5, errors: [{ code: 8006, message: 'is there' }], warnings: [] };
    const result = await registerCustomer(await answering(taken), request, { mode: 'live' });
    expect(result).toMatchObject({ kind: 'refused', errors: [{ code: 8006 }] });
  });

  it.each([{}, { createdId: null }, { createdId: 0 }, { createdId: 'soon' }, []])(
    'does not take %j for a success',
    async (body) => {
      const result = await registerCustomer(await answering(body), request, { mode: 'live' });
      expect(result.kind).toBe('unreadable');
    },
  );
});
