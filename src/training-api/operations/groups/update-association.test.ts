import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { specialMobiles } from '../../seed/seed-special-cases.ts';
import { bulkRoute, childrenOf, familyOf, relativeOf } from '../../testing/group-requests.ts';
import { registrationOf } from '../../testing/registration-body.ts';
import { startTestService, type TestService } from '../../testing/start-test-service.ts';

const [head, first, second, third] = ['919820045671', '919820045672', '919820045673', '919820045674'] as const;

let test: TestService;
beforeEach(async () => void (test = await startTestService()));
afterEach(() => test.service.close());

const post = (entity: object) => test.post(bulkRoute, [entity]);

describe('updating an association', () => {
  const put = (entity: object, query = 'source=INSTORE') => test.put(`${bulkRoute}?${query}`, [entity]);

  it('moves a child to another parent and updates the profile, as the document prints it', async () => {
    await post(registrationOf(head, { associationDetails: familyOf({ childCustomers: [relativeOf(first)] }) }));
    await post(registrationOf(third, { associationDetails: familyOf({}) }));
    const answer = await put(
      registrationOf(first, {
        profile: { lastName: 'Moved' },
        extendedFields: { city: 'Kochi' },
        associationDetails: { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: relativeOf(third) },
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
    expect((await childrenOf(test, third)).mobiles).toEqual([first]);
    expect((await childrenOf(test, head)).mobiles).toEqual([]);
  });

  it('keeps the parent of a customer who only gets children, and frees one who rises to the top', async () => {
    const owner = relativeOf(head);
    const manager = { hierarchyCode: 'LH-FLEET', roleCode: 'MANAGER' };
    await post(registrationOf(first, { associationDetails: { ...manager, parentCustomer: owner } }));
    const childCustomers = [relativeOf(second)];
    await post(registrationOf(first, { associationDetails: { ...manager, childCustomers } }));
    await put(registrationOf(first, { associationDetails: { fleetCompany: { externalId: 'LHC-ORBIT' } } }));
    expect((await childrenOf(test, head)).mobiles).toEqual([first]);
    expect((await childrenOf(test, first)).mobiles).toEqual([second]);
    await put(registrationOf(first, { associationDetails: { roleCode: 'OWNER' } }));
    expect((await childrenOf(test, head)).mobiles).toEqual([]);
    expect((await childrenOf(test, first)).mobiles).toEqual([second]);
  });

  it('refuses a role that the children cannot stand under', async () => {
    await post(registrationOf(head, { associationDetails: familyOf({ childCustomers: [relativeOf(first)] }) }));
    const associationDetails = familyOf({ roleCode: 'MEMBER' });
    expect((await put(registrationOf(head, { associationDetails }))).code).toBe(400);
  });

  it('takes the source of each profile if asked for all', async () => {
    await post(registrationOf(head));
    const body = registrationOf(head, { associationDetails: familyOf({}) });
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
    ['one without loyalty type', 400, relativeOf(specialMobiles.merged), undefined],
    ['one without identifier', 1015, registrationOf('', { profile: { identifiers: [] } }), undefined],
    [
      'a parent who is not registered',
      8015,
      registrationOf(head, {
        associationDetails: { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: relativeOf(second) },
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
    const all = (await childrenOf(test, specialMobiles.merged, 'sortBy=createdon&sortOrder=ASC')).mobiles;
    expect(all).toHaveLength(3);
    expect((await childrenOf(test, specialMobiles.merged, 'sortBy=createdon&sortOrder=DESC')).mobiles).toEqual(
      all.toReversed(),
    );
    expect((await childrenOf(test, specialMobiles.merged, 'sortOrder=ASC&limit=2&offset=1')).mobiles).toEqual(
      all.slice(1),
    );
    expect((await childrenOf(test, specialMobiles.merged, 'limit=1')).count).toBe(3);
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
    expect((await test.get(`${bulkRoute}?${query.toString()}`)).code).toBe(code);
  });
});
