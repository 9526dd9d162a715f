import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTypes } from '../../org/requests.ts';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

let test: TestService;
let id: number;
beforeAll(async () => {
  test = await startTestService();
  const query = `source=INSTORE&identifierName=mobile&identifierValue=${specialMobiles.merged}`;
  id = (await test.get(`/v2/customers/lookup?${query}`)).body['entity'] as number;
});
afterAll(() => test.service.close());

type Row = {
  readonly id: number;
  readonly requestId: number;
  readonly addedOn: string;
  readonly updatedOn: string;
  readonly oneStep: boolean;
  readonly baseType?: string;
  readonly changeType?: string;
};

async function rows(path: string): Promise<readonly Row[]> {
  return (await test.get(`/v2/customers/${id}/${path}`)).body['data'] as Row[];
}

const actor = {
  id: expect.any(Number),
  code: expect.any(String),
  description: '',
  name: expect.any(String),
  adminType: 'GENERAL',
  isActive: true,
  isOuEnabled: false,
  timeZoneId: 0,
  currencyId: expect.any(Number),
  languageId: expect.any(Number),
};

describe('change requests', () => {
  it('are of every type, the latest first, in the form of the document', async () => {
    const { body } = await test.get(`/v2/customers/${id}/retroRequest`);
    const data = body['data'] as Row[];
    expect(body['pagination']).toEqual({ limit: 10, offset: 0, total: 10 });
    expect(data.map(({ id: number }) => number)).toEqual(data.map((one) => one.id).toSorted((a, b) => b - a));
    expect(new Set(data.map(({ baseType }) => baseType))).toEqual(new Set(changeTypes));
    expect(data.find(({ baseType }) => baseType === 'RETRO')).toMatchObject({
      status: expect.stringMatching(/^(APPROVED|REJECTED|PENDING)$/),
      addedBy: { ...actor, type: 'TILL' },
      addedByParent: { ...actor, type: 'STORE' },
      updatedBy: actor,
      userId: id,
      requestId: expect.any(Number),
      transactionId: expect.any(Number),
      warnings: [],
      reqAdd: true,
      oneStep: expect.any(Boolean),
    });
  });

  it('are filtered by type, days and ids, both ends included, and paged', async () => {
    const all = await rows('retroRequest');
    const [latest, second, third] = all as [Row, Row, Row];
    expect(await rows('retroRequest?changeType=ADDRESS')).toHaveLength(1);
    expect(await rows(`retroRequest?startId=${third.id}&endId=${second.id}`)).toEqual([second, third]);
    const day = second.addedOn.slice(0, 10);
    expect(await rows(`retroRequest?startDate=${day}&endDate=${day}`)).toEqual([second]);
    expect(await rows(`retroRequest?startDate=${day}`)).toEqual([latest, second]);
    expect(await rows('retroRequest?limit=2&offset=1')).toEqual([second, third]);
  });

  it('of identifiers leave out the address, and tell what is added and removed', async () => {
    const all = await rows('changeRequest?limit=100');
    expect(all).toHaveLength(changeTypes.length - 1);
    expect(all.find(({ changeType }) => changeType === 'EMAIL')).toEqual({
      id: expect.any(Number),
      status: expect.any(String),
      addedBy: { ...actor, type: 'TILL' },
      updatedBy: { ...actor, type: expect.any(String) },
      addedOn: expect.stringMatching(/\+05:30$/),
      updatedOn: expect.stringMatching(/\+05:30$/),
      userId: id,
      changeType: 'EMAIL',
      changeIdentifiers: {
        add: [{ type: 'EMAIL', value: expect.stringContaining('@') }],
        remove: [{ type: 'EMAIL', value: expect.stringContaining('@') }],
      },
      comments: expect.any(String),
      secUserId: 0,
      oneStep: expect.any(Boolean),
    });
    expect(await rows('changeRequest?source=WEBSITE')).toEqual([]);
    expect(await rows('changeRequest?source=INSTORE&limit=100')).toHaveLength(all.length);
  });

  it('of identifiers are sorted as asked', async () => {
    const sorted = async (by: 'addedOn' | 'updatedOn', query: string) =>
      (await rows(`changeRequest?limit=100&${query}`)).map((row) => Date.parse(row[by]));
    const oldestFirst = await sorted('addedOn', 'sortBy=createdon&sortOrder=ASC');
    expect(oldestFirst).toEqual(oldestFirst.toSorted((a, b) => a - b));
    const latestFirst = await sorted('updatedOn', 'sortBy=lastUpdatedOn&sortOrder=DESC');
    expect(latestFirst).toEqual(latestFirst.toSorted((a, b) => b - a));
  });

  it.each([
    'retroRequest?changeType=NAME',
    'retroRequest?startDate=04-05-2026',
    'retroRequest?startDate=2026-02-30',
    'retroRequest?startDate=2026-05-02&endDate=2026-05-01',
    'retroRequest?startId=one',
    'retroRequest?startId=9&endId=3',
    'retroRequest?limit=0',
    'retroRequest?offset=-1',
    'changeRequest?changeType=ADDRESS',
    'changeRequest?sortBy=name',
    'changeRequest?sortOrder=UP',
    'goodwillRequest?requestId=one',
    'goodwillRequest?is_one_step_change=1',
    'goodwillRequest?autoApprove=yes',
    'goodwillRequest?programId=9',
    'goodwillRequest?limit=101',
    'loyaltyDetails?programId=9',
  ])('refuse %s', async (path) => {
    expect(await test.get(`/v2/customers/${id}/${path}`)).toMatchObject({ status: 400, code: 400 });
  });

  it('refuse an unknown source and an unknown customer', async () => {
    expect((await test.get(`/v2/customers/${id}/changeRequest?source=PAPER`)).code).toBe(8012);
    for (const list of ['retroRequest', 'changeRequest', 'goodwillRequest', 'pointsTransfers', 'loyaltyDetails']) {
      expect((await test.get(`/v2/customers/17/${list}`)).code).toBe(8015);
    }
  });
});

describe('goodwill requests', () => {
  it('tell what was given, by whom, and whether at once', async () => {
    const all = await rows('goodwillRequest');
    expect(all.find(({ oneStep }) => oneStep)).toMatchObject({
      addedBy: { ...actor, type: 'ADMIN_USER' },
      userId: id,
      goodwillStatus: 'APPROVED',
      approvedValue: expect.stringMatching(/^\d+$/),
      updatedComments: expect.stringContaining('AUTO_APPROVED'),
    });
    expect(all[0]).not.toHaveProperty('approvedValue');
    const [latest] = all as [Row];
    expect(await rows(`goodwillRequest?requestId=${latest.requestId}`)).toEqual([latest]);
    expect(await rows('goodwillRequest?is_one_step_change=true')).toHaveLength(1);
    expect(await rows('goodwillRequest?autoApprove=false')).toHaveLength(3);
    expect(await rows('goodwillRequest?programId=2207&limit=2&offset=1')).toEqual(all.slice(1, 3));
    expect(await rows('goodwillRequest?programId=2231')).toEqual([]);
  });
});

it('points transfers tell who gave and who received', async () => {
  const { body } = await test.get(`/v2/customers/${id}/pointsTransfers`);
  const data = body['data'] as Readonly<Record<string, unknown>>[];
  expect(data.find(({ transferType }) => transferType === 'DEDUCTION')).toEqual({
    pointsTransferDate: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    pointsTransferred: expect.any(Number),
    transferId: expect.any(Number),
    transferType: 'DEDUCTION',
    transferredFrom: { userId: id, firstName: 'Devika', lastName: 'Mathur' },
    transferredTo: { userId: expect.any(Number), firstName: expect.any(String), lastName: expect.any(String) },
    notes: expect.any(String),
    programName: 'Lantern House Rewards',
  });
  expect(body).toMatchObject({ warnings: [], errors: [] });
});
