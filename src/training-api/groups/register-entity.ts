import { describeCompany, describeEntity, describeRelative } from './describe-group.ts';
import { type Checked, kept } from '../answers/checked.ts';
import type { Store } from '../store/store.ts';
import { associate, parentToKeep, placeParent } from './associate.ts';
import type { AssociationBody, SentEntity } from './association-body.ts';
import { type Position, readPosition } from './position.ts';
import { registerChildren } from './register-children.ts';
import { type Batch, joining, registerOne, registerOrFind } from './register-or-find.ts';

/** A registered entity: its id, and the answer about it and its children. */
export type RegisteredEntity = { readonly id: number; readonly answer: object };

/**
 * Registers one entity of "Associate Customer with Customer/Hierarchy": a customer alone, or a customer with a place in
 * a hierarchy, a parent and children. Parent and children are registered too, if they are not registered yet.
 *
 * Refuses what a registration refuses, what `readPosition` and `associate` refuse, and an entity whose parent is
 * refused. A refused child is named beside the others, and counted.
 */
export function registerEntity(store: Store, sent: SentEntity, batch: Batch): Checked<RegisteredEntity> {
  if (!sent.association) return registerAlone(store, sent, batch);
  const main = registerOrFind(store, sent.customer, batch);
  if (!main.ok) return main;
  const id = main.value;
  const position = readPosition(sent.association, store.associations.find(id));
  if (!position.ok) return position;
  const parent = registerParent(store, sent.association, { batch, position: position.value });
  if (!parent.ok) return parent;
  const parentId = parent.value ?? parentToKeep(store, position.value, id);
  const placed = associate(store, position.value, { customerId: id, parentId });
  if (!placed.ok) return placed;

  const { childCustomers } = sent.association;
  const children = registerChildren(store, childCustomers, { batch, position: position.value, parentId: id });
  const association = describeAssociation(store, position.value, {
    parentId,
    childIds: children.ids,
    isNew: placed.value,
  });
  const entity = describeEntity(store, id, { form: 'registered', isChild: false, association });
  const childCount = childCustomers.length;
  const answer = {
    entity: { id, ...entity, warnings: main.warnings },
    childEntities: children.childEntities,
    childCount,
    childFailureCount: childCount - children.ids.length,
    childSuccessCount: children.ids.length,
  };
  return kept({ id, answer });
}

function registerAlone(store: Store, { customer }: SentEntity, batch: Batch): Checked<RegisteredEntity> {
  const registered = registerOne(store, customer, batch);
  if (!registered.ok) return registered;
  const id = registered.value;
  const entity = describeEntity(store, id, { form: 'registered', isChild: false, association: null });
  return kept({
    id,
    answer: {
      entity: { id, ...entity, warnings: registered.warnings },
      childEntities: [],
      childCount: 0,
      childFailureCount: 0,
      childSuccessCount: 0,
    },
  });
}

function registerParent(
  store: Store,
  { parentCustomer }: AssociationBody,
  { batch, position }: { readonly batch: Batch; readonly position: Position },
): Checked<number | null> {
  if (!parentCustomer) return kept(null);
  const parent = registerOrFind(store, joining(parentCustomer), batch);
  if (!parent.ok) return parent;
  const placed = placeParent(store, position, parent.value);
  return placed.ok ? kept(parent.value) : placed;
}

function describeAssociation(
  store: Store,
  position: Position,
  group: { readonly parentId: number | null; readonly childIds: readonly number[]; readonly isNew: boolean },
): object {
  const { hierarchy, role, childRole } = position;
  const { parentId, childIds, isNew } = group;
  return {
    hierarchyCode: hierarchy.code,
    hierarchyId: hierarchy.id,
    roleCode: role.code,
    ...(parentId === null ? {} : { parentCustomer: describeRelative(store, parentId, 'registered') }),
    childCustomers: childIds.map((id) => describeRelative(store, id, 'registered')),
    ...describeCompany(position),
    ...(childRole ? { childRoleCode: childRole.code } : {}),
    skipLevelAllowed: hierarchy.skipLevelAllowed,
    new: isNew,
    childCustomer: false,
  };
}
