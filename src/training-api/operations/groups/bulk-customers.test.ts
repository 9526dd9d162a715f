import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largestBatch } from '../../groups/association-body.ts';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { bulkRoute, childrenOf, familyOf, relativeOf } from '../../testing/group-requests.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

const [head, first, second] = ['919820045671', '919820045672', '919820045673'] as const;

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

const post = async (...entities: object[]) => {
  const answer = await test.post(bulkRoute, entities);
  return { ...answer, list: answer.body as unknown as readonly Record<string, unknown>[] };
};

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

  it('keeps those that can be kept, and names the others in their places', async () => {
    const { status, list } = await post(registrationOf(specialMobiles.merged), registrationOf(head));
    expect(status).toBe(200);
    expect(list).toMatchObject([
      { entity: { errors: [{ code: 8006, status: false }] } },
      { entity: { id: expect.any(Number) } },
    ]);
    expect(await test.records('ledger')).toHaveLength(1);
  });

  it('keeps nothing of an entity that is refused half way', async () => {
    const identifiers = [
      { type: 'mobile', value: first },
      { type: 'cardnumber', value: '7100499999999' },
    ];
    const { list } = await post(registrationOf(head), registrationOf(first, { profile: { identifiers } }));
    expect(list[1]).toMatchObject({ entity: { errors: [{ code: 3010 }] } });
    expect((await test.get(`/v2/customers/search?q=${first}`)).body).toMatchObject({ pagination: { total: 0 } });
  });

  it('is refused if nothing of it can be kept, if it is not a batch, or if it is too large', async () => {
    expect(await post(registrationOf(specialMobiles.merged))).toMatchObject({ status: 500, code: 8006 });
    expect(await test.post(bulkRoute, [])).toMatchObject({ code: 400 });
    const many = Array.from({ length: largestBatch }, () => relativeOf(first));
    expect((await post(registrationOf(head, { associationDetails: familyOf({ childCustomers: many }) }))).code).toBe(
      1060,
    );
    expect(await test.records('ledger')).toEqual([]);
  });
});

describe('a parent with children', () => {
  it('is registered with them, and each is answered as the document prints it', async () => {
    const childCustomers = [relativeOf(first), relativeOf(second)];
    const { list } = await post(
      registrationOf(head, { associationDetails: familyOf({ childCustomers, childRoleCode: 'MEMBER' }) }),
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
    expect((await childrenOf(test, head, 'sortOrder=ASC')).mobiles).toEqual([first, second]);
  });

  it('keeps the children that can be kept, with warnings, and counts the others', async () => {
    const identifiers = [
      { type: 'externalId', value: 'LH-7' },
      { type: 'mobile', value: '12' },
    ];
    const childCustomers = [relativeOf(specialMobiles.fraud), relativeOf(first, { identifiers })];
    const { list } = await post(registrationOf(head, { associationDetails: familyOf({ childCustomers }) }));
    expect(list).toMatchObject([
      {
        childEntities: [{ errors: [{ code: 618 }] }, { warnings: [{ code: 8056 }] }],
        childCount: 2,
        childFailureCount: 1,
        childSuccessCount: 1,
      },
    ]);
    expect((await childrenOf(test, head)).count).toBe(1);
  });

  it('finds a parent who is registered already, and adds the new children', async () => {
    await post(registrationOf(head, { associationDetails: familyOf({ childCustomers: [relativeOf(first)] }) }));
    const again = familyOf({ childCustomers: [relativeOf(second)], fleetCompany: { externalId: 'LHC-HILLSIDE' } });
    const { list } = await post(registrationOf(head, { associationDetails: again }));
    expect(list).toMatchObject([
      { entity: { associationDetails: { new: false, fleetCompany: { externalId: 'LHC-HILLSIDE', companyId: 902 } } } },
    ]);
    expect((await childrenOf(test, head)).count).toBe(2);
  });
});

it('registers a child with the parent, who gets the role above', async () => {
  const associationDetails = { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: relativeOf(head) };
  const { list } = await post(registrationOf(first, { associationDetails }));
  expect(list).toMatchObject([
    { entity: { associationDetails: { parentCustomer: { profiles: [{ identifiers: [{ value: head }] }] } } } },
  ]);
  expect((await childrenOf(test, head)).mobiles).toEqual([first]);
});

it.each([
  ['hierarchy', familyOf({ hierarchyCode: 'LH-CLAN' })],
  ['role', familyOf({ roleCode: 'COUSIN' })],
  ['child role', familyOf({ childRoleCode: 'HEAD', childCustomers: [relativeOf(first)] })],
  ['company', familyOf({ fleetCompany: { externalId: 'LHC-NONE' } })],
  ['parent of one at the top', familyOf({ parentCustomer: relativeOf(first) })],
  ['children of one at the bottom', familyOf({ roleCode: 'MEMBER', childCustomers: [relativeOf(first)] })],
  ['parent below', { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: relativeOf(head) }],
])('knows no such %s: 400, and nothing is registered', async (_, associationDetails) => {
  expect((await post(registrationOf(head, { associationDetails }))).code).toBe(400);
  expect(await test.records('ledger')).toEqual([]);
  const { body } = await test.get(`/v2/customers/search?q=${head}`);
  expect(body).toMatchObject({ pagination: { total: 0 } });
});
