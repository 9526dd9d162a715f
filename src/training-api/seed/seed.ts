import type { Source } from '../org/sources.ts';
import type { Store } from '../store/store.ts';
import { createChance } from './chance.ts';
import { seedActivity } from './seed-activity.ts';
import { fleetCardNumber, seedCards, seedFurtherCards } from './seed-cards.ts';
import { seedGroups } from './seed-groups.ts';
import { seedMembers } from './seed-members.ts';
import { seedSpecialCases } from './seed-special-cases.ts';

export type Seeding = { readonly seed: number; readonly source: Source; readonly nowMs: number };

/** Fills an empty store with made-up customers and gives them a past. What was filled before stays as it is. */
export function seedOnce(store: Store, { seed, source, nowMs }: Seeding): void {
  if (store.customers.count() === 0) {
    const chance = createChance(seed);
    seedCards(store, nowMs);
    seedMembers(store, { chance, details: createChance(seed + 1), source, nowMs });
    seedSpecialCases(store, { source, nowMs });
  }
  // What an earlier version did not have.
  if (!store.cards.find(fleetCardNumber(1))) {
    seedFurtherCards(store, nowMs);
    seedGroups(store);
  }
  if (store.settings.hasActivity()) return;
  seedActivity(store, { chance: createChance(seed + 2), nowMs });
  store.settings.noteActivity();
}
