import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestBatch } from '../groups/association-body.ts';
import { specialMobiles } from '../seed/seed-special-cases.ts';
import { registrationOf } from '../testing/registration-body.ts';
import { startTestService, type TestService } from '../testing/start-test-service.ts';

const route = '/v2/customers/bulk';
const mobiles = ['919820045671', '919820045672', '919820045673', '919820045674'] as const;
const [head, first, second, third] = mobiles;

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

/** A child or parent, as it stands inside `associationDetails`. */
const relative = (mobile: string, profile: object = {}) => {
  const { profiles } = registrationOf(mobile, { profile: { ...profile } }) as { profiles: unknown };
  return { profiles };
};
const family = (more: object) => ({ hierarchyCode: 'LH-FAMILY', roleCode: 'HEAD', ...more });
const post = async (...entities: object[]) => {
  const answer = await test.post(route, entities);
  return { ...answer, list: answer.body as unknown as readonly Record<string, unknown>[] };
};
const childrenOf = async (mobile: string, more = '') => {
  const parent = `associationEntityType=parentCustomer&associationEntityIdentifierType=mobile&associationEntityIdentifierValue=${mobile}`;
  return (await test.get(`${route}?source=INSTORE&${parent}${more}`)).body['entity'] as {
    count: number;
    customers: { profiles: { firstName: string; identifiers: { value: string }[] }[] }[];
  };
};
const mobilesOf = async (parent: string, more = '') =>
  (await childrenOf(parent, more)).customers.map(({ profiles }) => profiles[0]?.identifiers[0]?.value);

describe('a batch', () => {
  it('registers customers on their own', async () => {
    const { list } = await post(registrationOf(head), registrationOf(first, { extendedFields: { city: 'Pune' } }));
    expect(list).toMatchObject([
      {
        entity: { id: expect.any(Number), loyaltyInfo: { loyaltyType: 'loyalty' }, warnings: [] },
        childEntities: [],
        childCount: 0,
      },
      { entity: { extendedFields: { city: 'Pune' } } },
    ]);
    expect(list[0]).not.toHaveProperty('entity.associationDetails');
    test.advance(10_000);
    const { body } = await test.get(
      `/v2/customers/${(list[0] as { entity: { id: number } }).entity.id}?source=INSTORE&embed=points`,
    );
    expect(body['pointsSummary']).toMatchObject({ loyaltyPoints: 150 });
  });

  it('keeps those that can be kept, and tells of the others where they stood', async () => {
    const { status, list } = await post(registrationOf(specialMobiles.merged), registrationOf(head));
    expect(status).toBe(200);
    expect(list).toMatchObject([
      { entity: { errors: [{ code: 8006, status: false }] } },
      { entity: { id: expect.any(Number) } },
    ]);
    expect(await test.records('ledger')).toHaveLength(1);
  });

  it('is refused when nothing of it can be kept, is none, or is too large', async () => {
    expect(await post(registrationOf(specialMobiles.merged))).toMatchObject({ status: 500, code: 8006 });
    expect(await test.post(route, [])).toMatchObject({ code: 400 });
    const many = Array.from({ length: largestBatch }, () => relative(first));
    expect((await post(registrationOf(head, { associationDetails: family({ childCustomers: many }) }))).code).toBe(
      1060,
    );
    expect(await test.records('ledger')).toEqual([]);
  });
});

describe('a parent with children', () => {
  it('is registered with them, each told of as the document prints it', async () => {
    const childCustomers = [relative(first), relative(second)];
    const { list } = await post(
      registrationOf(head, { associationDetails: family({ childCustomers, childRoleCode: 'MEMBER' }) }),
    );
    expect(list).toMatchObject([
      {
        entity: {
          profiles: [
            { userId: expect.any(Number), attribution: { createdBy: { id: expect.any(Number), type: 'TILL' } } },
          ],
          associationDetails: {
            hierarchyCode: 'LH-FAMILY',
            hierarchyId: 41,
            roleCode: 'HEAD',
            childCustomers: [{ profiles: [{}], extendedFields: {} }, {}],
            childRoleCode: 'MEMBER',
            skipLevelAllowed: false,
            new: true,
            childCustomer: false,
          },
        },
        childEntities: [
          {
            id: expect.any(Number),
            associationDetails: { hierarchyId: 41, roleCode: 'MEMBER', parentRoleId: 411, childCustomer: true },
          },
          { warnings: [] },
        ],
        childCount: 2,
        childFailureCount: 0,
        childSuccessCount: 2,
      },
    ]);
    expect(await mobilesOf(head, '&sortOrder=ASC')).toEqual([first, second]);
  });

  it('keeps the children that can be kept, with warnings, and counts the others', async () => {
    const identifiers = [
      { type: 'externalId', value: 'LH-7' },
      { type: 'mobile', value: '12' },
    ];
    const childCustomers = [relative(specialMobiles.fraud), relative(first, { identifiers })];
    const { list } = await post(registrationOf(head, { associationDetails: family({ childCustomers }) }));
    expect(list).toMatchObject([
      {
        childEntities: [{ errors: [{ code: 618 }] }, { warnings: [{ code: 8056 }] }],
        childCount: 2,
        childFailureCount: 1,
        childSuccessCount: 1,
      },
    ]);
    expect((await childrenOf(head)).count).toBe(1);
  });

  it('finds who is registered already, and adds to who is there', async () => {
    await post(registrationOf(head, { associationDetails: family({ childCustomers: [relative(first)] }) }));
    const again = family({ childCustomers: [relative(second)], fleetCompany: { externalId: 'LHC-HILLSIDE' } });
    const { list } = await post(registrationOf(head, { associationDetails: again }));
    expect(list).toMatchObject([
      { entity: { associationDetails: { new: false, fleetCompany: { externalId: 'LHC-HILLSIDE', companyId: 902 } } } },
    ]);
    expect((await childrenOf(head)).count).toBe(2);
  });
});

it('registers a child with the parent, who gets the role above', async () => {
  const associationDetails = { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: relative(head) };
  const { list } = await post(registrationOf(first, { associationDetails }));
  expect(list).toMatchObject([
    { entity: { associationDetails: { parentCustomer: { profiles: [{ identifiers: [{ value: head }] }] } } } },
  ]);
  expect(await mobilesOf(head)).toEqual([first]);
});

it.each([
  ['hierarchy', family({ hierarchyCode: 'LH-CLAN' })],
  ['role', family({ roleCode: 'COUSIN' })],
  ['child role', family({ childRoleCode: 'HEAD', childCustomers: [relative(first)] })],
  ['company', family({ fleetCompany: { externalId: 'LHC-NONE' } })],
  ['parent of one at the top', family({ parentCustomer: relative(first) })],
  ['children of one at the bottom', family({ roleCode: 'MEMBER', childCustomers: [relative(first)] })],
  ['parent below', { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: relative(head) }],
])('knows no such %s: 400, and nothing is registered', async (_, associationDetails) => {
  expect((await post(registrationOf(head, { associationDetails }))).code).toBe(400);
  expect(await test.records('ledger')).toEqual([]);
  const { body } = await test.get(`/v2/customers/search?q=${head}`);
  expect(body).toMatchObject({ pagination: { total: 0 } });
});

describe('updating an association', () => {
  const put = (entity: object, query = 'source=INSTORE') => test.put(`${route}?${query}`, [entity]);

  it('moves a child to another parent and updates the profile, as the document prints it', async () => {
    await post(registrationOf(head, { associationDetails: family({ childCustomers: [relative(first)] }) }));
    await post(registrationOf(third, { associationDetails: family({}) }));
    const answer = await put(
      registrationOf(first, {
        profile: { lastName: 'Moved' },
        extendedFields: { city: 'Kochi' },
        associationDetails: { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: relative(third) },
      }),
    );
    expect(answer.body).toMatchObject([
      {
        profiles: [{ lastName: 'Moved', attribution: { createdBy: {}, modifiedBy: {} } }],
        loyaltyInfo: { loyaltyType: 'loyalty' },
        segments: {},
        referralCode: '',
        associationDetails: {
          roleCode: 'MEMBER',
          parentCustomer: { profiles: [{ firstName: 'Nandita' }] },
          new: false,
        },
        extendedFields: { city: 'Kochi' },
        errors: [{}],
      },
    ]);
    expect(await mobilesOf(third)).toEqual([first]);
    expect(await mobilesOf(head)).toEqual([]);
  });

  it('takes the source of each profile when asked for all', async () => {
    await post(registrationOf(head));
    const body = registrationOf(head, { associationDetails: family({}) });
    expect((await put(body, 'source=ALL')).body).toMatchObject([{ associationDetails: { new: true } }]);
  });

  it.each([
    ['who is not registered', 8015, registrationOf(second), undefined],
    ['who is known elsewhere', 8065, registrationOf(specialMobiles.elsewhereOnly), undefined],
    [
      'the way back',
      1046,
      registrationOf(specialMobiles.merged, { loyaltyInfo: { loyaltyType: 'non_loyalty' } }),
      undefined,
    ],
    ['one without loyalty type', 400, relative(specialMobiles.merged), undefined],
    ['one without identifier', 1015, registrationOf('', { profile: { identifiers: [] } }), undefined],
    [
      'a parent who is not registered',
      8015,
      registrationOf(head, {
        associationDetails: { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: relative(second) },
      }),
      undefined,
    ],
    ['no source', 8012, registrationOf(head), ''],
    ['a source without its account', 8045, registrationOf(head), 'source=LINE'],
  ])('refuses %s: %i', async (_, code, body, query) => {
    await post(registrationOf(head));
    expect((await put(body, query)).code).toBe(code);
    expect(await test.records('ledger')).toHaveLength(1);
  });
});

describe('the children of a parent', () => {
  it('are there from the start, page by page and in order', async () => {
    const all = await mobilesOf(specialMobiles.merged, '&sortBy=createdon&sortOrder=ASC');
    expect(all).toHaveLength(3);
    expect(await mobilesOf(specialMobiles.merged, '&sortBy=createdon&sortOrder=DESC')).toEqual(all.toReversed());
    expect(await mobilesOf(specialMobiles.merged, '&sortOrder=ASC&limit=2&offset=1')).toEqual(all.slice(1));
    expect((await childrenOf(specialMobiles.merged, '&limit=1')).count).toBe(3);
  });

  it.each([
    ['sortBy=name', 400],
    ['sortOrder=UP', 400],
    ['limit=101', 400],
    ['associationEntityType=sibling', 400],
    ['associationEntityIdentifierType=cuid', 8013],
    ['associationEntityIdentifierValue=919999999990', 8015],
    [`associationEntityIdentifierValue=${specialMobiles.elsewhereOnly}`, 8065],
    ['source=', 8012],
    ['source=WECHAT', 8045],
  ])('are refused for %s: %i', async (wrong, code) => {
    const query = new URLSearchParams({
      source: 'INSTORE',
      associationEntityType: 'parentCustomer',
      associationEntityIdentifierType: 'mobile',
      associationEntityIdentifierValue: specialMobiles.merged,
      ...Object.fromEntries(new URLSearchParams(wrong)),
    });
    expect((await test.get(`${route}?${query.toString()}`)).code).toBe(code);
  });
});
