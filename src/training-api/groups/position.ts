import { companies, findRole, type Hierarchy, hierarchies, type Role, standsUnder } from '../org/hierarchies.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Association } from '../store/customers/associations-store.ts';
import type { AssociationBody } from './association-body.ts';

/** Where a customer will stand. The company knows all of these codes. */
export type Position = {
  readonly hierarchy: Hierarchy;
  readonly role: Role;
  /** The role of the children; `null` at the bottom. */
  readonly childRole: Role | null;
  /** The role of the parent; `null` at the top. */
  readonly parentRole: Role | null;
  readonly company: (typeof companies)[number] | null;
};

/**
 * Reads the codes of `associationDetails`. What is not said stays as it was before.
 *
 * 400, with the name of the member: the company does not have the hierarchy, role or company, or the role can have no
 * children or no parent.
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
