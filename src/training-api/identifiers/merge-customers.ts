import type { Merge } from '../store/customers/customers-store.ts';
import type { Store } from '../store/store.ts';
import { withFields } from '../store/with-fields.ts';

/**
 * Merges one customer into another. All that the victim has becomes the survivor's, in accounts of its own. From then
 * on the victim only names the survivor. Of two values, the survivor's stays.
 *
 * Every store that keeps something by customer has its line here. Events that still have to run find the survivor when
 * they are due.
 */
export function mergeCustomers(store: Store, merge: Merge, nowMs: number): void {
  const victim = store.customers.find(merge.victimId);
  const survivor = store.customers.find(merge.survivorId);
  if (!victim || !survivor) throw new Error(`Customers ${merge.victimId} and ${merge.survivorId} are not both there`);
  store.profiles.move(merge);
  store.cards.move(merge);
  store.coupons.move(merge);
  store.points.merge(merge);
  store.associations.move(merge);

  if (victim.loyaltyType === 'loyalty') store.customers.raiseToLoyalty(survivor.id, nowMs);
  store.customers.update({
    id: survivor.id,
    extendedFields: withFields(victim.extendedFields, JSON.parse(survivor.extendedFields) as Record<string, unknown>),
    referralCode: survivor.referralCode || victim.referralCode,
    modifiedAtMs: nowMs,
  });
  store.customers.markAsMerged({ ...merge, atMs: nowMs });
}
