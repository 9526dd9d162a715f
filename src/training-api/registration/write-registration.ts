import { dayMs } from '../org/time.ts';
import type { Store } from '../store/store.ts';
import { type Checked, kept } from './checked.ts';
import { issueCard } from './issue-card.ts';
import type { Registration } from './registration.ts';

const tierLastsMs = 365 * dayMs;

/**
 * Writes a registration: a customer of its own, or further profiles of the one it is combined with.
 *
 * @returns the customer's id; refused when a card cannot be issued
 */
export function writeRegistration(
  store: Store,
  registration: Registration,
  { holderId, nowMs }: { readonly holderId: number | null; readonly nowMs: number },
): Checked<number> {
  const { loyaltyType, till, createdAtMs, enrollment } = registration;
  const customerId =
    holderId ??
    store.customers.add({
      loyaltyType,
      till,
      createdAtMs,
      modifiedAtMs: nowMs,
      extendedFields: JSON.stringify(registration.extendedFields),
    });
  if (loyaltyType === 'loyalty') {
    store.customers.raiseToLoyalty(customerId, nowMs);
    store.points.open({
      customerId,
      tier: enrollment.tier,
      tierExpiresAtMs: enrollment.tierExpiresAtMs ?? nowMs + tierLastsMs,
      balance: enrollment.points,
      lifetime: enrollment.points,
      redeemed: 0,
      expired: 0,
      purchases: 0,
    });
  }
  for (const { place, firstName, lastName, fields, identifiers, channels, cards } of registration.profiles) {
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
    for (const card of cards) {
      const issued = issueCard(store, card, { customerId, profileId, place, nowMs });
      if (!issued.ok) return issued;
    }
  }
  return kept(customerId);
}
