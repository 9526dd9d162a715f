import { findRole, standsUnder } from '../org/hierarchies.ts';
import { type Checked, kept, refused } from '../registration/checked.ts';
import type { Store } from '../store/store.ts';
import type { Position } from './position.ts';

/**
 * Puts a customer into their place of a hierarchy, under a parent if there is one.
 *
 * 400: a parent who stands in another hierarchy or role, or under this very customer; children whose role does not fit.
 *
 * @returns whether they had no place before
 */
export function associate(
  store: Store,
  { hierarchy, role, company }: Position,
  { customerId, parentId }: { readonly customerId: number; readonly parentId: number | null },
): Checked<boolean> {
  const parent = parentId === null ? undefined : store.associations.find(parentId);
  if (parentId !== null) {
    const parentRole = parent?.hierarchyCode === hierarchy.code ? findRole(hierarchy, parent.roleCode) : undefined;
    const fits = parentRole !== undefined && standsUnder(hierarchy, role, parentRole);
    if (!fits || isAbove(store, customerId, parentId)) return refused(400, 'parentCustomer');
  }
  for (const childId of store.associations.childrenOf(customerId)) {
    const child = store.associations.find(childId);
    const childRole = child?.hierarchyCode === hierarchy.code ? findRole(hierarchy, child.roleCode) : undefined;
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

/** A parent who has no place yet gets the one right above; one who has a place keeps it. */
export function placeParent(store: Store, position: Position, parentId: number): Checked<null> {
  const { parentRole } = position;
  if (!parentRole || store.associations.find(parentId)) return kept(null);
  const placed = associate(store, { ...position, role: parentRole }, { customerId: parentId, parentId: null });
  return placed.ok ? kept(null) : placed;
}

function isAbove(store: Store, customerId: number, descendantId: number): boolean {
  if (customerId === descendantId) return true;
  const parentId = store.associations.find(descendantId)?.parentId ?? null;
  return parentId !== null && isAbove(store, customerId, parentId);
}
