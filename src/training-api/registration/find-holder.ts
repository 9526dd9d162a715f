import type { Store } from '../store/store.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Registration } from './registration.ts';

/**
 * Finds the customer of another source with whom a registration is combined; `null` if nobody has the identifiers.
 *
 * 8006: the same source has one of them, and nothing tells a replay from a stranger. 8053: they lead to different
 * customers. 8066, 618: the found customer cannot take another profile.
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
