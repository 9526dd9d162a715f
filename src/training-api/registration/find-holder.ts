import type { Store } from '../store/store.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Registration } from './registration.ts';

/**
 * The customer of another source whom a registration is to be combined with; `null` when nobody has the identifiers.
 *
 * Refused when the same source has one of them (8006: nothing tells a replay from a stranger), when they lead to
 * different customers (8053), and when the one found cannot take another profile (8066, 618).
 */
export function findHolder(store: Store, { profiles }: Registration): Checked<number | null> {
  const elsewhere = new Set<number>();
  for (const { place, identifiers } of profiles) {
    for (const identifier of identifiers) {
      const holder = store.identifiers.holderIn(place, identifier);
      if (holder !== undefined) return refused(8006, holder);
      for (const customerId of store.identifiers.holders(identifier)) elsewhere.add(customerId);
    }
  }
  const [customerId, ...others] = elsewhere;
  if (customerId === undefined) return kept(null);
  if (others.length > 0) return refused(8053, [customerId, ...others].join(', '));
  if (store.customers.find(customerId)?.isFraud === 1) return refused(618, customerId);
  const taken = profiles.some(({ place }) => store.profiles.find(customerId, place) !== undefined);
  return taken ? refused(8066, customerId) : kept(customerId);
}
