import { companies, findRole, type Hierarchy, hierarchies, type Role, standsUnder } from '../org/hierarchies.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Association } from '../store/customers/associations-store.ts';
import type { AssociationBody } from './association-body.ts';

/** Where somebody is to stand, once the codes that were sent are known to be codes of the company. */
export type Position = {
  readonly hierarchy: Hierarchy;
  readonly role: Role;
  /** The role of children; `null` at the bottom. */
  readonly childRole: Role | null;
  /** The role of the parent; `null` at the top. */
  readonly parentRole: Role | null;
  readonly company: (typeof companies)[number] | null;
};

/**
 * Reads the codes of `associationDetails`; what is not said is as it was before, if it was.
 *
 * 400, with the name of the member: a hierarchy, role or company that the company does not have, or children or a parent
 * of a role that can have none.
 */
export function readPosition(sent: AssociationBody, before: Association | undefined): Checked<Position> {
  const hierarchyCode = sent.hierarchyCode ?? before?.hierarchyCode;
  const hierarchy = hierarchies.find(({ code }) => code === hierarchyCode);
  if (!hierarchy) return refused(400, 'hierarchyCode');
  const role = findRole(hierarchy, sent.roleCode ?? before?.roleCode ?? '');
  if (!role) return refused(400, 'roleCode');
  const beneath = hierarchy.roles.find(({ parentCode }) => parentCode === role.code);
  const childRole = sent.childRoleCode === undefined ? beneath : findRole(hierarchy, sent.childRoleCode);
  const needsChildRole = sent.childRoleCode !== undefined || sent.childCustomers.length > 0;
  if (needsChildRole && !(childRole && standsUnder(hierarchy, childRole, role))) return refused(400, 'childRoleCode');
  const parentRole = role.parentCode === null ? null : (findRole(hierarchy, role.parentCode) ?? null);
  if (sent.parentCustomer && !parentRole) return refused(400, 'parentCustomer');
  const externalId = sent.fleetCompany?.externalId ?? before?.companyExternalId ?? undefined;
  const company = companies.find((one) => one.externalId === externalId) ?? null;
  if (externalId !== undefined && !company) return refused(400, 'fleetCompany.externalId');
  return kept({ hierarchy, role, childRole: childRole ?? null, parentRole, company });
}
