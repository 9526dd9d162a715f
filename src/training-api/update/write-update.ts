import { joinProgram } from '../loyalty/join-program.ts';
import type { Held } from '../customers/find-profile.ts';
import type { Store } from '../store/store.ts';
import { withFields } from '../store/with-fields.ts';
import type { Update } from './check-update.ts';

/**
 * Writes an update. Every value that was sent is set, and the others stay. Channels are set type by type.
 *
 * @returns whether the customer joined the loyalty program by it
 */
export function writeUpdate(
  store: Store,
  update: Update,
  { customer, profile, nowMs }: Held & { readonly nowMs: number },
): boolean {
  store.profiles.update({
    id: profile.id,
    firstName: update.firstName ?? profile.firstName,
    lastName: update.lastName ?? profile.lastName,
    fields: withFields(profile.fields, update.fields),
    modifiedAtMs: nowMs,
  });
  store.customers.update({
    id: customer.id,
    extendedFields: withFields(customer.extendedFields, update.extendedFields),
    referralCode: update.referralCode ?? customer.referralCode,
    modifiedAtMs: nowMs,
  });
  for (const type of new Set(update.channels.map((one) => one.type))) store.channels.removeOfType(profile.id, type);
  for (const channel of update.channels) store.channels.add(profile.id, channel);
  if (update.enrollment === null) return false;
  joinProgram(store, { customerId: customer.id, enrollment: update.enrollment, nowMs });
  return customer.loyaltyType === 'non_loyalty';
}
