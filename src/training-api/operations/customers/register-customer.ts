import { refuse, type Reply } from '../../answers/reply.ts';
import { queueRegistrationEvent } from '../../loyalty/event-queue.ts';
import { runRegistrationEvent } from '../../loyalty/registration-event.ts';
import { readFlag, readReplayMode } from '../../loyalty/replay-mode.ts';
import { checkRegistration } from '../../registration/check-registration.ts';
import { register } from '../../registration/register.ts';
import type { Store } from '../../store/store.ts';
import type { Call, Operation } from '../../http/operation.ts';

/** "Register Customer". Never updates: it refuses an identifier that the source already has, whoever sends it. */
export const registerCustomer: Operation = { route: 'POST /v2/customers', kind: 'write', handle };

function handle(call: Call, store: Store): Reply {
  const mode = readReplayMode(call);
  if (mode === null) return refuse(400, 'WAIT_FOR_DOWNSTREAM, X-CAP-DIRECT-REPLAY');
  const wantsRaw = readFlag(call.query['rawSideEffects'], false);
  if (wantsRaw === null) return refuse(400, 'rawSideEffects');
  const registration = checkRegistration(call);
  if (!registration.ok) return refuse(registration.code, registration.detail);
  const { nowMs } = call;
  const registered = register(store, registration.value, nowMs);
  if (!registered.ok) return refuse(registered.code, registered.detail);

  const createdId = registered.value;
  const warnings = [...registered.warnings, ...registration.warnings];
  const { till } = registration.value;
  if (mode === 'queued') {
    queueRegistrationEvent(store, { customerId: createdId, till, nowMs });
    return { kind: 'accepted', createdId, body: { createdId, warnings } };
  }
  const { sideEffects, rawSideEffects } = runRegistrationEvent(store, { customerId: createdId, till, atMs: nowMs });
  const raw = wantsRaw ? { rawSideEffects } : {};
  return { kind: 'accepted', createdId, body: { createdId, warnings, sideEffects, ...raw } };
}
