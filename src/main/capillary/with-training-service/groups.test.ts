import { describe, expect, it } from 'vitest';
import { type GroupRequest, childrenPages, registerGroup, updateGroup } from '../groups/customer-groups.ts';
import { accepted, refusedWith, useTrainingClient } from '../../testing/client/training-client.ts';

const client = useTrainingClient();

const person = (mobile: string) => ({
  profiles: [{ firstName: 'Sana', identifiers: [{ type: 'mobile', value: mobile }], source: 'INSTORE' }],
});
const member = (mobile: string) => ({ ...person(mobile), loyaltyInfo: { loyaltyType: 'loyalty' as const } });

async function childrenOf(mobile: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const page of childrenPages(client().service, { parent: { type: 'mobile', value: mobile } })) {
    const mobiles = accepted(page).entity.customers.flatMap(({ profiles }) => profiles[0]?.identifiers ?? []);
    found.push(...mobiles.filter(({ type }) => type === 'mobile').map(({ value }) => value));
  }
  return found.toSorted();
}

describe('a group', () => {
  it('is registered with its children, who are found under their parent', async () => {
    const group: GroupRequest = [
      {
        ...member('919848000001'),
        associationDetails: {
          hierarchyCode: 'LH-FAMILY',
          roleCode: 'HEAD',
          childRoleCode: 'MEMBER',
          childCustomers: [person('919848000002'), person('919848000003')],
          fleetCompany: { externalId: 'LHC-ORBIT' },
        },
      },
    ];
    const [entry] = accepted(await registerGroup(client().service, group));
    expect(entry).toMatchObject({ childCount: 2, childSuccessCount: 2, childFailureCount: 0 });
    expect(entry?.entity?.id).toBeGreaterThan(0);
    expect(await childrenOf('919848000001')).toEqual(['919848000002', '919848000003']);
  });

  it('tells which child was refused, and keeps the others', async () => {
    const group: GroupRequest = [
      {
        ...member('919848000011'),
        associationDetails: {
          hierarchyCode: 'LH-FAMILY',
          roleCode: 'HEAD',
          childRoleCode: 'MEMBER',
          childCustomers: [person('919848000012'), person('12')],
        },
      },
    ];
    const [entry] = accepted(await registerGroup(client().service, group));
    expect(entry).toMatchObject({ childCount: 2, childSuccessCount: 1, childFailureCount: 1 });
    expect(await childrenOf('919848000011')).toEqual(['919848000012']);
  });

  it('is refused in a hierarchy that does not exist', async () => {
    const group = [{ ...member('919848000021'), associationDetails: { hierarchyCode: 'NONE', roleCode: 'HEAD' } }];
    expect(refusedWith(await registerGroup(client().service, group))).toEqual([400]);
  });

  it('takes a customer in later', async () => {
    const { service } = client();
    const family = { hierarchyCode: 'LH-FAMILY', roleCode: 'HEAD' };
    accepted(await registerGroup(service, [{ ...member('919848000031'), associationDetails: family }]));
    accepted(await registerGroup(service, [member('919848000032')]));
    const [parent, child] = [person('919848000031'), member('919848000032')];
    const associationDetails = { hierarchyCode: 'LH-FAMILY', roleCode: 'MEMBER', parentCustomer: parent };
    accepted(await updateGroup(service, { request: [{ ...child, associationDetails }] }));
    expect(await childrenOf('919848000031')).toEqual(['919848000032']);
  });

  it('is refused if it is larger than a batch', async () => {
    const many = Array.from({ length: 101 }, (_, index) => member(`9198490${String(index).padStart(5, '0')}`));
    expect(refusedWith(await registerGroup(client().service, many))).toEqual([1060]);
  });
});
