import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventDelayMs } from '../../loyalty/event-queue.ts';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

const mobile = '919820045671';

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

const byMobile = (value: string, more = '') =>
  `/v2/customers/lookup?source=INSTORE&identifierName=mobile&identifierValue=${value}${more}`;

async function register(more: Parameters<typeof registrationOf>[1] = {}): Promise<string> {
  const { body } = await test.post('/v2/customers', registrationOf(mobile, more), { WAIT_FOR_DOWNSTREAM: 'true' });
  return `/v2/customers/${String(body['createdId'])}?source=INSTORE`;
}

const nonLoyalty = { loyaltyInfo: { loyaltyType: 'non_loyalty' } };
const joining = { loyaltyInfo: { loyaltyType: 'loyalty' } };
const points = async (path: string) =>
  ((await test.get(`${path}&embed=points`)).body['pointsSummary'] as { loyaltyPoints: number }).loyaltyPoints;

describe('an update', () => {
  it('sets what is sent and leaves the rest, by id and by identifier', async () => {
    const commChannels = [{ type: 'email', value: 'n.rege@example.org' }];
    const path = await register({ profile: { commChannels, fields: { birthday: '1990-02-03' } } });
    const sent = {
      profiles: [
        {
          lastName: 'Rege-Pai',
          fields: { staff_discount: 'yes' },
          commChannels: [{ type: 'mobile', value: Number(mobile), primary: 'true', attributes: { note: 'evenings' } }],
        },
      ],
      extendedFields: { city: 'Pune' },
    };
    for (const address of [path, byMobile(mobile)]) {
      const answer = await test.put(address, sent);
      expect(answer.body).toEqual({ createdId: expect.any(Number), warnings: [], sideEffects: [] });
    }
    const { body } = await test.get(path);
    expect(body).toMatchObject({
      profiles: [
        {
          firstName: 'Nandita',
          lastName: 'Rege-Pai',
          fields: { birthday: '1990-02-03', staff_discount: 'yes' },
          commChannels: [
            { type: 'email', value: 'n.rege@example.org' },
            { type: 'mobile', value: mobile, primary: true, verified: false, attributes: { note: 'evenings' } },
          ],
        },
      ],
      extendedFields: { city: 'Pune' },
    });
  });

  it('replaces the channels of the same type', async () => {
    const email = (value: string) => ({ profiles: [{ commChannels: [{ type: 'email', value }] }] });
    const path = await register();
    for (const value of ['old@example.org', 'new@example.org', 'none']) await test.put(path, email(value));
    expect((await test.get(path)).body).toMatchObject({ profiles: [{ commChannels: [{ value: 'new@example.org' }] }] });
  });

  it('is found by the new name at once', async () => {
    await test.put(await register(), { profiles: [{ Firstname: 'Zephyrine' }] });
    expect((await test.get('/v2/customers/search?q=zephyrine')).body).toMatchObject({ pagination: { total: 1 } });
  });

  it('keeps identifiers as they are, and says so', async () => {
    const path = await register();
    const identifiers = [
      { type: 'mobile', value: mobile },
      { type: 'mobile', value: '919820045679' },
      { type: 'wechat', value: 'wx-nandita' },
      { type: 'email', value: 'rege@' },
    ];
    const answer = await test.put(path, { profiles: [{ identifiers, source: 'WECHAT', accountId: 'wx-outlet' }] });
    expect(answer.warningCodes).toEqual([91006, 91005, 91006, 8055]);
    expect((await test.get(path)).body).toMatchObject({
      profiles: [{ source: 'INSTORE', identifiers: [{ value: mobile }] }],
    });
  });
});

describe('joining by an update', () => {
  it('brings points and a coupon: at once unless told otherwise', async () => {
    const path = await register(nonLoyalty);
    const answer = await test.put(path, joining);
    expect(answer.body['sideEffects']).toMatchObject([{ type: 'points', awardedPoints: 150 }, { type: 'coupon' }]);
    expect(await points(path)).toBe(150);
    expect((await test.put(`${path}&use_async=false`, joining)).body['sideEffects']).toEqual([]);
  });

  it('brings them later with use_async, and once', async () => {
    const path = await register(nonLoyalty);
    expect((await test.put(`${path}&use_async=true`, joining)).body).not.toHaveProperty('sideEffects');
    expect(await points(path)).toBe(0);
    test.advance(eventDelayMs);
    expect(await points(path)).toBe(150);
  });

  it('enrols a customer as told, unless they are enrolled already', async () => {
    const enrolled = (tierNumber: number, loyaltyPoints: number) => ({
      ...joining,
      loyaltyProgramEnrollments: { programId: 2207, tierNumber, loyaltyPoints },
    });
    const path = await register(nonLoyalty);
    await test.put(path, enrolled(3, 40));
    await test.put(path, enrolled(1, 9000));
    const { body } = await test.get(`${path}&embed=points`);
    expect(body['pointsSummary']).toMatchObject({ currentSlab: 'Gold', loyaltyPoints: 190 });
  });
});

describe('an update is refused, and nothing of it kept, for', () => {
  const name = { profiles: [{ firstName: 'Changed' }] };
  it.each([
    ['an id that nobody has', 8009, '/v2/customers/17?source=INSTORE', name],
    ['no source', 8012, '/v2/customers/17', name],
    ['every source at once', 8012, '/v2/customers/17?source=ALL', name],
    ['a source without its account', 8045, '/v2/customers/17?source=LINE', name],
    ['an account of no such source', 8011, '/v2/customers/17?source=LINE&accountId=x', name],
    ['an identifier that nobody has', 8015, byMobile('919999999990'), name],
    ['one that another source has', 8065, byMobile(specialMobiles.elsewhereOnly), name],
    [
      'a name of identifier that is none',
      8013,
      '/v2/customers/lookup?source=INSTORE&identifierName=cuid&identifierValue=1',
      name,
    ],
    ['a customer marked as fraud', 618, byMobile(specialMobiles.fraud), name],
    ['the way back', 1046, byMobile(specialMobiles.merged), { ...name, ...nonLoyalty }],
    [
      'an unknown custom field',
      1017,
      byMobile(specialMobiles.merged),
      { profiles: [{ firstName: 'Changed', fields: { shoe: 7 } }] },
    ],
    [
      'an unknown channel',
      8010,
      byMobile(specialMobiles.merged),
      { profiles: [{ commChannels: [{ type: 'fax', value: 1 }] }] },
    ],
    [
      'an unknown program',
      1023,
      byMobile(specialMobiles.merged),
      { ...name, loyaltyProgramEnrollments: [{ programId: 1 }] },
    ],
    ['a switch that is none', 400, byMobile(specialMobiles.merged, '&use_async=yes'), name],
    ['a body of another shape', 400, byMobile(specialMobiles.merged), { profiles: [{ firstName: 1 }] }],
  ])('%s: %i', async (_, code, path, body) => {
    const answer = await test.put(path, body);
    expect(answer.code).toBe(code);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await test.get('/v2/customers/search?q=changed')).body).toMatchObject({ pagination: { total: 0 } });
    expect(await test.records('ledger')).toEqual([]);
  });

  it('a customer who was merged away: 8069, with the survivor', async () => {
    const { body } = await test.get(byMobile(specialMobiles.merged));
    const survivorId = body['entity'] as number;
    const answer = await test.put(`/v2/customers/${survivorId + 7}?source=INSTORE`, name);
    expect(answer.code).toBe(8069);
    expect(answer.text).toContain(String(survivorId));
  });

  it('enrolment of a customer who does not join: 1013', async () => {
    const path = await register(nonLoyalty);
    expect((await test.put(path, { loyaltyProgramEnrollments: [{ programId: 2207 }] })).code).toBe(1013);
  });
});
