import { describeEntity, describeRelative } from './describe-group.ts';
import { updateEffects } from '../loyalty/update-effects.ts';
import type { Held } from '../customers/find-profile.ts';
import type { SourceAccount } from '../org/sources.ts';
import { type Checked, checkEach, kept, refused } from '../answers/checked.ts';
import type { Store } from '../store/store.ts';
import { checkUpdate } from '../update/check-update.ts';
import { writeUpdate } from '../update/write-update.ts';
import { associate, parentToKeep, placeParent } from './associate.ts';
import type { AssociationBody, SentEntity } from './association-body.ts';
import { findSent } from './find-sent.ts';
import { type Position, readPosition } from './position.ts';
import type { Batch } from './register-or-find.ts';

type Updating = { readonly batch: Batch; readonly asked: SourceAccount | null };

/**
 * Updates one entity of "Update Association Details": the customer, as "Update Customer Details" does, and their place
 * in a hierarchy. A parent and children must be registered. A customer who is left out stays where they are.
 *
 * @returns the answer about the entity
 */
export function updateEntity(
  store: Store,
  { customer: sent, association }: SentEntity,
  updating: Updating,
): Checked<object> {
  // Mandatory here, and in no other update.
  if (sent['loyaltyInfo'] === undefined) return refused(400, 'loyaltyInfo');
  const held = findSent(store, sent, updating.asked);
  if (!held.ok) return held;
  const { customer } = held.value;
  const checked = checkUpdate(sent, held.value, store.identifiers.ofCustomer(customer.id));
  if (!checked.ok) return checked;
  const { till, nowMs, mode } = updating.batch;
  const hasJoined = writeUpdate(store, checked.value, { ...held.value, nowMs });
  updateEffects(store, mode, { hasJoined, customerId: customer.id, till, nowMs });

  const placed = association ? place(store, association, { held: held.value, updating }) : kept(null);
  if (!placed.ok) return placed;
  const entity = describeEntity(store, customer.id, { form: 'updated', isChild: false, association: placed.value });
  // In the sample, a success carries one empty error.
  const warnings = checked.warnings.length > 0 ? { warnings: checked.warnings } : {};
  return kept({ ...entity, ...warnings, errors: [{}] });
}

/** @returns `associationDetails` of the answer */
function place(
  store: Store,
  sent: AssociationBody,
  { held, updating }: { readonly held: Held; readonly updating: Updating },
): Checked<object> {
  const customerId = held.customer.id;
  const position = readPosition(sent, store.associations.find(customerId));
  if (!position.ok) return position;
  const parent = sent.parentCustomer ? findSent(store, sent.parentCustomer, updating.asked) : null;
  if (parent && !parent.ok) return parent;
  const children = checkEach(sent.childCustomers, (child) => findSent(store, child, updating.asked));
  if (!children.ok) return children;

  const parentId = parent ? parent.value.customer.id : parentToKeep(store, position.value, customerId);
  const parentPlaced = parentId === null ? kept(null) : placeParent(store, position.value, parentId);
  if (!parentPlaced.ok) return parentPlaced;
  const placed = associate(store, position.value, { customerId, parentId });
  if (!placed.ok) return placed;
  const childIds = children.value.map(({ customer }) => customer.id);
  const childrenPlaced = checkEach(childIds, (childId) => placeChild(store, position.value, { childId, customerId }));
  if (!childrenPlaced.ok) return childrenPlaced;
  return kept(describeAssociation(store, position.value, { parentId, childIds, isNew: placed.value }));
}

function placeChild(
  store: Store,
  position: Position,
  { childId, customerId }: { readonly childId: number; readonly customerId: number },
): Checked<boolean> {
  const { childRole } = position;
  if (!childRole) return refused(400, 'childRoleCode');
  return associate(store, { ...position, role: childRole }, { customerId: childId, parentId: customerId });
}

function describeAssociation(
  store: Store,
  { hierarchy, role, company }: Position,
  group: { readonly parentId: number | null; readonly childIds: readonly number[]; readonly isNew: boolean },
): object {
  const { parentId, childIds, isNew } = group;
  return {
    hierarchyCode: hierarchy.code,
    roleCode: role.code,
    ...(parentId === null ? {} : { parentCustomer: describeRelative(store, parentId, 'updated') }),
    ...(childIds.length === 0 ? {} : { childCustomers: childIds.map((id) => describeRelative(store, id, 'updated')) }),
    ...(company ? { fleetCompany: { externalId: company.externalId } } : {}),
    skipLevelAllowed: hierarchy.skipLevelAllowed,
    new: isNew,
    childCustomer: false,
  };
}
