import type { Held } from '../customers/find-profile.ts';
import type { Identifier } from '../org/identifiers.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Store } from '../store/store.ts';

/**
 * Finds the customer of another source to whom the new identifiers lead. That customer survives the merge with this
 * one; `null` if nobody else has the identifiers ("Update Customer Identifiers/Issue Card").
 *
 * 8053: they lead to different customers. 8066: both have an account in one source. 618: the found customer is marked
 * as fraud.
 */
export function findSurvivor(
  store: Store,
  { customer }: Held,
  identifiers: readonly Identifier[],
): Checked<number | null> {
  const found = new Set<number>();
  for (const identifier of identifiers) {
    for (const id of store.identifiers.holders(identifier)) if (id !== customer.id) found.add(id);
  }
  const [survivorId, ...others] = found;
  if (survivorId === undefined) return kept(null);
  if (others.length > 0) return refused(8053, [survivorId, ...others].join(', '));
  if (store.customers.find(survivorId)?.isFraud === 1) return refused(618, survivorId);
  const shared = store.profiles.ofCustomer(customer.id).some((one) => store.profiles.find(survivorId, one));
  return shared ? refused(8066, survivorId) : kept(survivorId);
}
