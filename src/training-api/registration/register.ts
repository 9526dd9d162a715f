import { message } from '../answers/messages.ts';
import type { Store } from '../store/store.ts';
import { type Checked, kept } from '../answers/checked.ts';
import { findHolder } from './find-holder.ts';
import type { Registration } from './registration.ts';
import { writeRegistration } from './write-registration.ts';

/**
 * Registers a customer. If another source has the identifiers, combines the registration with their holder (8050).
 *
 * @returns the customer's id
 */
export function register(store: Store, registration: Registration, nowMs: number): Checked<number> {
  const holder = findHolder(store, registration);
  if (!holder.ok) return holder;
  const written = writeRegistration(store, registration, { holderId: holder.value, nowMs });
  if (!written.ok) return written;
  return kept(written.value, [...(holder.value === null ? [] : [message(8050)]), ...written.warnings]);
}
