import { describeCompany, describeEntity } from './describe-group.ts';
import { message } from '../answers/messages.ts';
import { type Checked, kept } from '../answers/checked.ts';
import type { Store } from '../store/store.ts';
import { associate } from './associate.ts';
import type { SentCustomer } from './association-body.ts';
import type { Position } from './position.ts';
import { type Batch, joining, registerOrFind } from './register-or-find.ts';

type Child = { readonly customerId: number; readonly isNew: boolean };

/** Registers the children of a batch. Each is registered or refused on its own, whatever becomes of its siblings. */
export function registerChildren(
  store: Store,
  sent: readonly SentCustomer[],
  { batch, position, parentId }: { readonly batch: Batch; readonly position: Position; readonly parentId: number },
): { readonly ids: readonly number[]; readonly childEntities: readonly object[] } {
  const ids: number[] = [];
  const childEntities = sent.map((one) => {
    const child = store.attempt(() => registerChild(store, one, { batch, position, parentId }));
    if (!child.ok) return { ...one, errors: [message(child.code, child.detail)], warnings: [] };
    const { customerId, isNew } = child.value;
    ids.push(customerId);
    const association = {
      hierarchyId: position.hierarchy.id,
      roleCode: position.childRole?.code,
      ...describeCompany(position),
      parentRoleId: position.role.id,
      skipLevelAllowed: position.hierarchy.skipLevelAllowed,
      new: isNew,
      childCustomer: true,
    };
    const entity = describeEntity(store, customerId, { form: 'registered', isChild: true, association });
    return { id: customerId, ...entity, warnings: child.warnings };
  });
  return { ids, childEntities };
}

function registerChild(
  store: Store,
  sent: SentCustomer,
  { batch, position, parentId }: { readonly batch: Batch; readonly position: Position; readonly parentId: number },
): Checked<Child> {
  const child = registerOrFind(store, joining(sent), batch);
  if (!child.ok) return child;
  const { childRole } = position;
  if (!childRole) throw new Error('A position was read with children and no role for them');
  const placed = associate(store, { ...position, role: childRole }, { customerId: child.value, parentId });
  return placed.ok ? kept({ customerId: child.value, isNew: placed.value }, child.warnings) : placed;
}
