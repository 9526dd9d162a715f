import { findRole, type Hierarchy, type Role, standsUnder } from '../org/hierarchies.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Store } from '../store/store.ts';
import type { Position } from './position.ts';

/**
 * Puts a customer into their place in a hierarchy, under a parent if there is one.
 *
 * 400: the parent stands in another hierarchy, in a role that does not fit, or under this very customer; or the role of
 * a child does not fit.
 *
 * @returns whether the customer had no place before
 */
export function associate(
  store: Store,
  { hierarchy, role, company }: Position,
  { customerId, parentId }: { readonly customerId: number; readonly parentId: number | null },
): Checked<boolean> {
  if (parentId !== null) {
    const parentRole = roleIn(store, hierarchy, parentId);
    const fits = parentRole !== undefined && standsUnder(hierarchy, role, parentRole);
    if (!fits || isAbove(store, customerId, parentId)) return refused(400, 'parentCustomer');
  }
  for (const childId of store.associations.childrenOf(customerId)) {
    const childRole = roleIn(store, hierarchy, childId);
    if (!childRole || !standsUnder(hierarchy, childRole, role)) return refused(400, 'roleCode');
  }
  const isNew = store.associations.find(customerId) === undefined;
  store.associations.set({
    customerId,
    hierarchyCode: hierarchy.code,
    roleCode: role.code,
    parentId,
    companyExternalId: company?.externalId ?? null,
  });
  return kept(isNew);
}

/** A parent without a place gets the one right above. A parent with a place keeps it. */
export function placeParent(store: Store, position: Position, parentId: number): Checked<null> {
  const { parentRole } = position;
  if (!parentRole || store.associations.find(parentId)) return kept(null);
  const placed = associate(store, { ...position, role: parentRole }, { customerId: parentId, parentId: null });
  return placed.ok ? kept(null) : placed;
}

/** The parent to keep if the request names none: the present one, if the customer may still stand under them. */
export function parentToKeep(store: Store, { hierarchy, role }: Position, customerId: number): number | null {
  const parentId = store.associations.find(customerId)?.parentId ?? null;
  const parentRole = parentId === null ? undefined : roleIn(store, hierarchy, parentId);
  return parentRole && standsUnder(hierarchy, role, parentRole) ? parentId : null;
}

function roleIn(store: Store, hierarchy: Hierarchy, customerId: number): Role | undefined {
  const association = store.associations.find(customerId);
  return association?.hierarchyCode === hierarchy.code ? findRole(hierarchy, association.roleCode) : undefined;
}

function isAbove(store: Store, customerId: number, descendantId: number): boolean {
  if (customerId === descendantId) return true;
  const parentId = store.associations.find(descendantId)?.parentId ?? null;
  return parentId !== null && isAbove(store, customerId, parentId);
}
