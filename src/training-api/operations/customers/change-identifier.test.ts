import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

const mobile = '919820045671';
const email = { type: 'email', value: 'nandita.rege@example.com' };

let test: TestService;
let id: number;
beforeEach(async () => {
  test = await startTestService();
  id = await register(mobile);
});
afterEach(() => test.service.close());

async function register(value: string, profile: object = {}): Promise<number> {
  const answer = await test.post('/v2/customers', registrationOf(value, { profile: { ...profile } }), {
    WAIT_FOR_DOWNSTREAM: 'true',
  });
  return answer.body['createdId'] as number;
}

const change = (body: object, query = 'source=INSTORE', customerId = id) =>
  test.post(`/v2/customers/${customerId}/changeIdentifier?${query}`, body);
const details = async (customerId: number, query = 'source=INSTORE&embed=points') =>
  (await test.get(`/v2/customers/${customerId}?${query}`)).body;
const ofMobile = async (value: string, source = 'ALL') =>
  (await test.get(`/v2/customers/lookup?source=${source}&identifierName=mobile&identifierValue=${value}`)).body[
    'entity'
  ] as number;

describe('a change of identifiers', () => {
  it('adds and removes in one call, several at once', async () => {
    const add = [email, { type: 'externalId', value: 'LH-NR' }, { type: 'mobile', value: 919820045672 }];
    const answer = await change({ add, remove: [{ type: 'mobile', value: mobile }] });
    expect(answer).toMatchObject({ status: 200, body: { createdId: id, warnings: [] } });
    expect(Object.keys(answer.body)).toEqual(['createdId', 'warnings']);
    expect(await details(id)).toMatchObject({
      profiles: [{ identifiers: [email, { value: 'LH-NR' }, { value: '919820045672' }] }],
    });
    expect(await ofMobile(mobile)).toBeUndefined();
    expect((await test.records('ledger')).map((entry) => entry['path'])).toEqual([
      '/v2/customers',
      `/v2/customers/${id}/changeIdentifier`,
    ]);
  });

  it('answers side effects if it is told to wait for them', async () => {
    expect((await change({ add: email }, 'source=INSTORE&use_async=false')).body['sideEffects']).toEqual([]);
    expect((await change({ remove: email }, 'source=INSTORE&use_async=true')).body).not.toHaveProperty('sideEffects');
  });

  it('says what the customer already has', async () => {
    const add = [{ type: 'mobile', value: mobile }, email, { type: 'wechat', value: 'wx-n' }];
    expect((await change({ add })).warningCodes).toEqual([8071]);
    expect((await change({ add })).warningCodes).toEqual([8071, 8072, 8073]);
  });

  it('changes the account that is named, among several of a source', async () => {
    const wechat = { type: 'wechat', value: 'wx-nandita' };
    const profile = { identifiers: [wechat], source: 'WECHAT' };
    const inStoreAccount = await register('', { ...profile, accountId: 'wx-lanternhouse' });
    await change({ add: { type: 'unionId', value: 'u1' } }, 'source=WECHAT&accountId=wx-lanternhouse', inStoreAccount);
    expect(await details(inStoreAccount, 'source=WECHAT&accountId=wx-lanternhouse')).toMatchObject({
      profiles: [{ identifiers: [wechat, { type: 'unionId', value: 'u1' }] }],
    });
    expect((await change({ add: email }, 'source=WECHAT', inStoreAccount)).code).toBe(8045);
    expect((await change({ add: email }, 'source=WECHAT&accountId=wx-outlet', inStoreAccount)).code).toBe(8065);
  });

  it('warns that the customer has it in another source', async () => {
    await register(mobile, { source: 'WEBSITE', identifiers: [{ type: 'mobile', value: mobile }, email] });
    expect((await change({ add: [email] })).warningCodes).toEqual([8067]);
  });
});

describe('an identifier of another source', () => {
  it('merges: its holder stays, in both sources, with everything that both had', async () => {
    const survivorId = await ofMobile(specialMobiles.elsewhereOnly);
    await change({ add: [{ type: 'cardnumber', value: '7100400000080' }] });
    const answer = await change({ add: [{ type: 'mobile', value: specialMobiles.elsewhereOnly }] });
    expect(answer.body).toMatchObject({
      createdId: survivorId,
      warnings: [{ code: 8051, message: expect.stringContaining(String(survivorId)) }],
    });
    expect(await details(survivorId, 'source=ALL&embed=points')).toMatchObject({
      profiles: [
        { source: 'WEBSITE', firstName: 'Rohini' },
        { source: 'INSTORE', firstName: 'Nandita', userId: survivorId },
      ],
      cardDetails: [{ cardNumber: '7100400000080', customerId: survivorId }],
      pointsSummary: { loyaltyPoints: 320 + 150 },
    });
    expect((await test.get(`/v2/customers/${survivorId}/coupons`)).body['entity']).toHaveLength(1);
    expect(await ofMobile(mobile, 'INSTORE')).toBe(survivorId);
    expect(await ofMobile(specialMobiles.elsewhereOnly, 'INSTORE')).toBe(survivorId);
  });

  it('answers 8069 with the survivor for the victim, whatever is asked', async () => {
    const survivorId = await ofMobile(specialMobiles.elsewhereOnly);
    await change({ add: [{ type: 'mobile', value: specialMobiles.elsewhereOnly }] });
    const answers = [
      await test.get(`/v2/customers/${id}?source=INSTORE`),
      await change({ add: [email] }),
      await test.put(`/v2/customers/${id}?source=INSTORE`, {}),
    ];
    for (const answer of answers) {
      expect(answer.code).toBe(8069);
      expect(answer.text).toContain(String(survivorId));
    }
  });

  it('runs for the survivor what still had to run for the victim', async () => {
    const queued = (await test.post('/v2/customers', registrationOf('919820045673'))).body['createdId'] as number;
    await change({ add: [{ type: 'mobile', value: specialMobiles.elsewhereOnly }] }, 'source=INSTORE', queued);
    test.advance(10_000);
    const survivorId = await ofMobile(specialMobiles.elsewhereOnly);
    expect((await details(survivorId))['pointsSummary']).toMatchObject({ loyaltyPoints: 320 + 150 });
  });
});

describe('a change of identifiers is refused, and nothing of it kept, for', () => {
  const add = (...identifiers: object[]) => ({ add: identifiers });
  const byMobile = (value: string) => ({ type: 'mobile', value });
  it.each([
    ['nothing to add or remove', 400, {}],
    ['a mobile that is none', 8056, add(email, byMobile('12'))],
    ['an e-mail that is none', 8055, add(email, { type: 'email', value: 'rege@' })],
    ['an external id that is none', 8064, add(email, { type: 'externalId', value: 'a b' })],
    ['a type that is none', 8013, add(email, { type: 'pager', value: '1' })],
    ['one that another customer has', 8008, add(email, byMobile(specialMobiles.merged))],
    [
      'another customer’s in place of one',
      8007,
      { ...add(email, byMobile(specialMobiles.merged)), remove: [byMobile(mobile)] },
    ],
    ['removing one that the customer does not have', 1011, { ...add(email), remove: [byMobile('919820045679')] }],
    ['removing the last', 1007, { remove: [byMobile(mobile)] }],
    [
      'leaving what no store knows a customer by',
      1007,
      { ...add({ type: 'line', value: 'x' }), remove: [byMobile(mobile)] },
    ],
    [
      'a customer of another source with an account here',
      8066,
      add(email, { type: 'email', value: 'devika.m@example.net' }),
    ],
    [
      'customers of other sources',
      8053,
      add(email, byMobile(specialMobiles.elsewhereOnly), { type: 'email', value: 'devika.m@example.net' }),
    ],
  ])('%s: %i', async (_, code, body) => {
    const answer = await change(body);
    expect(answer.code).toBe(code);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await details(id)).toMatchObject({ profiles: [{ identifiers: [byMobile(mobile)] }] });
    expect(await test.records('ledger')).toHaveLength(1);
  });

  it('an unknown id, a fraud, and a switch that is not a boolean', async () => {
    expect((await change(add(email), 'source=INSTORE', 17)).code).toBe(8009);
    const fraudId = await ofMobile(specialMobiles.fraud);
    expect((await change(add(email), 'source=INSTORE', fraudId)).code).toBe(618);
    expect((await change(add(email), 'source=INSTORE&use_async=1')).code).toBe(400);
    expect((await change(add(email), 'source=ALL')).code).toBe(8012);
    expect((await change(add(email), 'source=INSTORE&accountId=x')).code).toBe(8011);
  });
});
