import type { Source } from '../org/sources.ts';
import type { Store } from '../store/store.ts';
import { createChance } from './chance.ts';
import { fleetCardNumber, seedCards, seedFurtherCards } from './seed-cards.ts';
import { seedGroups } from './seed-groups.ts';
import { seedMembers } from './seed-members.ts';
import { seedSpecialCases } from './seed-special-cases.ts';

export type Seeding = { readonly seed: number; readonly source: Source; readonly nowMs: number };

/** Fills an empty store with made-up customers; one that has been filled stays as it is. */
export function seedOnce(store: Store, { seed, source, nowMs }: Seeding): void {
  if (store.customers.count() === 0) {
    const chance = createChance(seed);
    seedCards(store, nowMs);
    seedMembers(store, { chance, source, nowMs });
    seedSpecialCases(store, { source, nowMs });
  }
  // What an earlier version did not have yet.
  if (!store.cards.find(fleetCardNumber(1))) {
    seedFurtherCards(store, nowMs);
    seedGroups(store);
  }
}
