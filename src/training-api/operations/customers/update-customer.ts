import { refuse, type Reply } from '../../answers/reply.ts';
import { readAsyncMode } from '../../loyalty/replay-mode.ts';
import { updateEffects } from '../../loyalty/update-effects.ts';
import type { Checked } from '../../answers/checked.ts';
import type { Store } from '../../store/store.ts';
import { checkUpdate } from '../../update/check-update.ts';
import { writeUpdate } from '../../update/write-update.ts';
import { findByIdentifier, findById, type Held } from '../../customers/find-profile.ts';
import type { Call, Operation } from '../../http/operation.ts';

/** "Update Customer Details (using userId)". */
export const updateCustomer: Operation = {
  route: 'PUT /v2/customers/{customerId}',
  kind: 'write',
  handle: (call, store) => update(call, store, findById(store, call)),
};

/** "Update Customer Details (using identifier)": by mobile, e-mail or external id. */
export const updateCustomerByIdentifier: Operation = {
  route: 'PUT /v2/customers/lookup',
  kind: 'write',
  handle: (call, store) => update(call, store, findByIdentifier(store, call)),
};

function update(call: Call, store: Store, found: Checked<Held>): Reply {
  const mode = readAsyncMode(call, 'at-once');
  if (mode === null) return refuse(400, 'use_async');
  if (!found.ok) return refuse(found.code, found.detail);
  const held = found.value;
  const checked = checkUpdate(call.body, held, store.identifiers.ofCustomer(held.customer.id));
  if (!checked.ok) return refuse(checked.code, checked.detail);
  const { till, nowMs } = call;
  const createdId = held.customer.id;
  const hasJoined = writeUpdate(store, checked.value, { ...held, nowMs });
  const effects = updateEffects(store, mode, { hasJoined, customerId: createdId, till, nowMs });
  return { kind: 'accepted', createdId, body: { createdId, warnings: checked.warnings, ...effects } };
}
