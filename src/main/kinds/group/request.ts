import type { GroupRequest } from '../../capillary/groups/customer-groups.ts';
import type { Service } from '../../capillary/service.ts';
import { dateTimeWithOffset } from '../registration/request.ts';
import { type GroupPayload, type Member, type Person, membersLeft } from './payload.ts';

type Entry = GroupRequest[number];

/** One entry of a request, and the members whose fates its answer tells. The first of them is the entry itself. */
export type SentEntry = { readonly request: Entry; readonly members: readonly [Member, ...Member[]] };

/**
 * What is still to be sent of a group, each member once ("Associate Customer with Customer/Hierarchy" and "Update
 * Association Details", "Request Body Parameters").
 *
 * As long as the head has to be sent, the children go below it (`childCustomers`). Once the head is done, each child
 * that is left is an entry of its own. It names the head as its parent, by identifiers alone.
 *
 * @param context.takenAtMs when it was taken, if the service has to know
 */
export function entriesOf(
  payload: GroupPayload,
  context: { readonly service: Service; readonly takenAtMs: number | null },
): readonly SentEntry[] {
  const { draft, head, parent } = payload;
  const { service } = context;
  const place = {
    hierarchyCode: draft.hierarchyCode,
    fleetCompany: draft.companyExternalId === undefined ? undefined : { externalId: draft.companyExternalId },
  };
  const children = membersLeft(payload).filter((one) => one !== head);
  if (head.done) {
    const parentCustomer = { profiles: [referenceOf(head, service)] };
    return children.map((child) => ({
      request: entryOf(child, { ...place, roleCode: draft.childRoleCode, parentCustomer }, context),
      members: [child],
    }));
  }
  const association = {
    ...place,
    roleCode: draft.roleCode,
    childRoleCode: draft.childRoleCode,
    parentCustomer: parent ? { profiles: [profileOf(parent, service)] } : undefined,
    childCustomers: children.length > 0 ? children.map((one) => ({ profiles: [profileOf(one, service)] })) : undefined,
  };
  return [{ request: entryOf(head, association, context), members: [head, ...children] }];
}

function entryOf(
  person: Person,
  associationDetails: Entry['associationDetails'],
  { service, takenAtMs }: { readonly service: Service; readonly takenAtMs: number | null },
): Entry {
  return {
    profiles: [profileOf(person, service)],
    // Both tables call this mandatory.
    loyaltyInfo: { loyaltyType: 'loyalty' },
    associatedWith: service.till,
    ...(takenAtMs !== null && { createDate: dateTimeWithOffset(takenAtMs) }),
    associationDetails,
  };
}

function profileOf({ firstName, lastName, ...person }: Person, service: Service) {
  return { firstName, lastName, ...referenceOf(person, service) };
}

/** For somebody who is at the service already: who they are, and nothing that the service could take for news. */
function referenceOf({ identifiers }: Pick<Person, 'identifiers'>, { source, accountId }: Service) {
  return { identifiers, source, accountId };
}
