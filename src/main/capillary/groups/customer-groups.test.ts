import { describe, expect, it } from 'vitest';
import { type GroupRequest, childrenPages, fetchChildren, registerGroup, updateGroup } from './customer-groups.ts';
import { useAnsweringService } from '../../testing/client/answering-service.ts';

const { answering, asked, requests } = useAnsweringService();

const person = (mobile: string) => ({
  profiles: [{ firstName: 'Sami', identifiers: [{ type: 'mobile', value: mobile }], source: 'INSTORE' }],
});

const family: GroupRequest = [
  {
    ...person('919845030001'),
    loyaltyInfo: { loyaltyType: 'loyalty' },
    associationDetails: {
      hierarchyCode: 'household',
      roleCode: 'HEAD',
      childRoleCode: 'MEMBER',
      childCustomers: [person('919845030002')],
      fleetCompany: { externalId: 'co-7' },
    },
  },
];

describe('Associate Customer with Customer/Hierarchy', () => {
  it('tells of each child what became of it', async () => {
    const result = await registerGroup(
      await answering([
        {
          entity: { id: '31', warnings: [{ status: false, code: 19223 }], associationDetails: { hierarchyId: 3 } },
          childEntities: [{ id: 32, errors: [{}, { code: '8006', message: 'there already' }] }],
          childCount: '1',
          childFailureCount: 1,
        },
      ]),
      family,
    );
    expect(asked()).toMatchObject({ method: 'POST', url: '/v2/customers/bulk', body: family });
    expect(result).toMatchObject({
      kind: 'accepted',
      value: [
        {
          entity: { id: 31, warnings: [{ code: 19223 }] },
          childEntities: [{ id: 32, errors: [{}, { code: 8006 }] }],
          childCount: 1,
          childFailureCount: 1,
        },
      ],
    });
  });

  it('is refused if each of them failed, whatever the status', async () => {
    const failed = [{ errors: [{ code: 8006, message: 'there' }] }, { entity: { errors: [{ code: '1001' }] } }];
    const result = await registerGroup(await answering(failed, { status: 201 }), family);
    expect(result).toMatchObject({ kind: 'refused', errors: [{ code: 8006, message: 'there' }, { code: 1001 }] });
    const inPart = [{ ...failed[0], childEntities: [{ id: 4 }] }];
    expect((await registerGroup(await answering(inPart, { status: 201 }), family)).kind).toBe('accepted');
  });

  it('does not take an answer that tells of nobody for a success', async () => {
    for (const body of [[], [{}], [{ ok: true }], { success: true }, { warnings: [] }]) {
      const service = await answering(body);
      expect((await registerGroup(service, family)).kind).toBe('unreadable');
      expect((await updateGroup(service, { request: family })).kind).toBe('unreadable');
    }
  });

  it('does not send an empty group, nor a child whose source demands an account and has none', async () => {
    const service = await answering([]);
    expect(await registerGroup(service, [])).toMatchObject({ kind: 'invalid', errors: [{ code: 400 }] });
    const child = { profiles: [{ source: 'WECHAT' }] };
    const group = [{ ...person('919845030001'), associationDetails: { childCustomers: [child] } }];
    expect(await registerGroup(service, group)).toMatchObject({ kind: 'invalid', errors: [{ code: 8045 }] });
    expect(requests()).toHaveLength(0);
  });

  it("does not take an org's own field called source for a source", async () => {
    await registerGroup(await answering([]), [{ ...person('919845030001'), extendedFields: { source: 'WECHAT' } }]);
    expect(requests()).toHaveLength(1);
  });
});

describe('Update Association Details (for Customer/Company)', () => {
  it('puts the group to the account that was named, and does not count an empty error', async () => {
    const result = await updateGroup(await answering([{ profiles: [], errors: [{}] }]), {
      request: family,
      source: 'WECHAT',
      accountId: 'wx-1',
    });
    expect(asked()).toMatchObject({
      method: 'PUT',
      url: '/v2/customers/bulk?source=WECHAT&accountId=wx-1',
      body: family,
    });
    expect(result).toMatchObject({ kind: 'accepted', value: [{ errors: [{}] }] });
  });
});

describe('Get Customers (Group Loyalty)', () => {
  const parent = { type: 'mobile', value: '919845030001' };

  it('asks for the children of a parent', async () => {
    const service = await answering({ entity: { customers: null, count: 0 }, success: 'true' });
    const result = await fetchChildren(service, {
      parent,
      limit: 5,
      offset: 10,
      sortBy: 'createdon',
      sortOrder: 'DESC',
    });
    expect(asked()?.url).toBe(
      '/v2/customers/bulk?source=INSTORE&associationEntityType=parentCustomer&associationEntityIdentifierType=mobile' +
        '&associationEntityIdentifierValue=919845030001&limit=5&offset=10&sortBy=createdon&sortOrder=DESC',
    );
    expect(result).toMatchObject({ kind: 'accepted', value: { entity: { customers: [] }, success: true } });
  });

  it('does not ask for the children of nobody', async () => {
    const result = await fetchChildren(await answering({}), { parent: { type: 'mobile', value: ' ' } });
    expect(result).toMatchObject({ kind: 'invalid', errors: [{ code: 8013 }] });
    expect(requests()).toHaveLength(0);
  });

  it('goes on until a page is not full', async () => {
    const service = await answering(({ url }) => {
      const count = url.includes('offset=0') ? 100 : 3;
      return { entity: { customers: Array.from({ length: count }, (_, id) => ({ id: count + id })) } };
    });
    const counts: number[] = [];
    for await (const page of childrenPages(service, { parent })) {
      if (page.kind === 'accepted') counts.push(page.value.entity.customers.length);
    }
    expect(counts).toEqual([100, 3]);
  });
});
