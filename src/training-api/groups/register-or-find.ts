import { queueRegistrationEvent } from '../loyalty/event-queue.ts';
import { runRegistrationEvent } from '../loyalty/registration-event.ts';
import type { ReplayMode } from '../loyalty/replay-mode.ts';
import type { Call } from '../http/operation.ts';
import { checkRegistration } from '../registration/check-registration.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import { register } from '../registration/register.ts';
import type { Registration } from '../registration/registration.ts';
import type { Store } from '../store/store.ts';
import type { SentCustomer } from './association-body.ts';

export type Batch = Pick<Call, 'till' | 'nowMs'> & { readonly mode: ReplayMode };

/** Registers a customer of a batch. Their loyalty events run like those of any registration. */
export function registerOne(store: Store, sent: SentCustomer, batch: Batch): Checked<number> {
  const registration = checkRegistration({ ...batch, body: sent });
  if (!registration.ok) return registration;
  return write(store, registration.value, { batch, warnings: registration.warnings });
}

/** A parent or child joins the loyalty program unless the request says otherwise, as in the sample. */
export function joining(sent: SentCustomer): SentCustomer {
  return { loyaltyInfo: { loyaltyType: 'loyalty' }, ...sent };
}

/**
 * The same for a customer who is to be associated. If they are registered already, they are found instead ("registers …
 * if not registered").
 *
 * 1047: the identifiers lead to different customers of the source. 618: the found customer is marked as fraud.
 */
export function registerOrFind(store: Store, sent: SentCustomer, batch: Batch): Checked<number> {
  const registration = checkRegistration({ ...batch, body: sent });
  if (!registration.ok) return registration;
  const { warnings } = registration;
  const found = new Set(
    registration.value.profiles.flatMap(({ place, identifiers }) =>
      identifiers.flatMap((identifier) => store.identifiers.holderIn(place, identifier) ?? []),
    ),
  );
  const [customerId, ...others] = found;
  if (others.length > 0) return refused(1047, [...found].join(', '));
  if (customerId === undefined) return write(store, registration.value, { batch, warnings });
  return store.customers.find(customerId)?.isFraud === 1 ? refused(618, customerId) : kept(customerId, warnings);
}

function write(
  store: Store,
  registration: Registration,
  { batch, warnings }: { readonly batch: Batch; readonly warnings: Extract<Checked<null>, { ok: true }>['warnings'] },
): Checked<number> {
  const { nowMs, mode } = batch;
  const registered = register(store, registration, nowMs);
  if (!registered.ok) return registered;
  const customerId = registered.value;
  const { till } = registration;
  if (mode === 'queued') queueRegistrationEvent(store, { customerId, till, nowMs });
  else runRegistrationEvent(store, { customerId, till, atMs: nowMs });
  return kept(customerId, [...registered.warnings, ...warnings]);
}
