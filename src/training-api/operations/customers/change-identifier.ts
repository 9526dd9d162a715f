import { refuse, type Reply } from '../../answers/reply.ts';
import { readChange } from '../../identifiers/change.ts';
import { writeChange } from '../../identifiers/write-change.ts';
import { readAsyncMode } from '../../loyalty/replay-mode.ts';
import { updateEffects } from '../../loyalty/update-effects.ts';
import type { Store } from '../../store/store.ts';
import { findById } from '../../customers/find-profile.ts';
import type { Call, Operation } from '../../http/operation.ts';

/**
 * "Update Customer Identifiers/Issue Card" and "Issue Card to an Existing Customer": several changes at once, all or
 * none.
 */
export const changeIdentifier: Operation = {
  route: 'POST /v2/customers/{customerId}/changeIdentifier',
  kind: 'write',
  handle,
};

function handle(call: Call, store: Store): Reply {
  const mode = readAsyncMode(call, 'queued');
  if (mode === null) return refuse(400, 'use_async');
  const held = findById(store, call);
  if (!held.ok) return refuse(held.code, held.detail);
  const change = readChange(call);
  if (!change.ok) return refuse(change.code, change.detail);
  const { customer } = held.value;
  if (customer.isFraud === 1) return refuse(618, customer.id);
  const { till, nowMs } = call;
  const written = writeChange(store, change.value, { ...held.value, nowMs });
  if (!written.ok) return refuse(written.code, written.detail);
  const createdId = written.value;
  // The program has no rule for a change of identifiers, so nothing is given, at once or later.
  const effects = updateEffects(store, mode, { hasJoined: false, customerId: createdId, till, nowMs });
  const warnings = [...written.warnings, ...change.warnings];
  return { kind: 'accepted', createdId, body: { createdId, warnings, ...effects } };
}
