import type { Message } from '../answers/messages.ts';
import { issueCard } from '../cards/issue-card.ts';
import { joinProgram } from '../loyalty/join-program.ts';
import type { Store } from '../store/store.ts';
import { type Checked, kept } from '../answers/checked.ts';
import type { RegisteredProfile, Registration } from './registration.ts';

type Writing = { readonly customerId: number; readonly registration: Registration; readonly nowMs: number };

/**
 * Writes a registration as a new customer, or as further profiles of the customer it is combined with.
 *
 * @returns the customer's id; refused if a card cannot be issued
 */
export function writeRegistration(
  store: Store,
  registration: Registration,
  { holderId, nowMs }: { readonly holderId: number | null; readonly nowMs: number },
): Checked<number> {
  const customerId = writeCustomer(store, registration, { holderId, nowMs });
  if (registration.loyaltyType === 'loyalty') {
    joinProgram(store, { customerId, enrollment: registration.enrollment, nowMs });
  }
  const warnings: Message[] = [];
  for (const profile of registration.profiles) {
    const written = writeProfile(store, profile, { customerId, registration, nowMs });
    if (!written.ok) return written;
    warnings.push(...written.warnings);
  }
  return kept(customerId, warnings);
}

/** If the registration is combined with a customer, they keep their extended fields and get the new ones. */
function writeCustomer(
  store: Store,
  { loyaltyType, till, createdAtMs, extendedFields, referralCode }: Registration,
  { holderId, nowMs }: { readonly holderId: number | null; readonly nowMs: number },
): number {
  const holder = holderId === null ? undefined : store.customers.find(holderId);
  if (!holder) {
    return store.customers.add({
      loyaltyType,
      till,
      createdAtMs,
      modifiedAtMs: nowMs,
      extendedFields: JSON.stringify(extendedFields),
      referralCode,
    });
  }
  store.customers.update({
    id: holder.id,
    extendedFields: JSON.stringify({ ...extendedFields, ...(JSON.parse(holder.extendedFields) as object) }),
    referralCode: holder.referralCode || referralCode,
    modifiedAtMs: nowMs,
  });
  return holder.id;
}

function writeProfile(store: Store, profile: RegisteredProfile, writing: Writing): Checked<null> {
  const { customerId, nowMs } = writing;
  const { till, createdAtMs } = writing.registration;
  const { place, firstName, lastName, fields, identifiers, channels, cards } = profile;
  const profileId = store.profiles.add({
    ...place,
    customerId,
    firstName,
    lastName,
    fields: JSON.stringify(fields),
    till,
    createdAtMs,
    modifiedAtMs: nowMs,
  });
  for (const identifier of identifiers) store.identifiers.add({ ...identifier, ...place, profileId });
  for (const channel of channels) store.channels.add(profileId, channel);
  const warnings: Message[] = [];
  for (const card of cards) {
    const issued = issueCard(store, card, { customerId, profileId, place, nowMs });
    if (!issued.ok) return issued;
    warnings.push(...issued.warnings);
  }
  return kept(null, warnings);
}
