import type { Store } from '../store/store.ts';
import type { Chance } from './chance.ts';
import { giveCouponsOfEveryState } from './give-coupons.ts';
import { giveInvitations, giveTransfers } from './give-friends.ts';
import { giveImage } from './give-image.ts';
import { givePrograms } from './give-programs.ts';
import { giveChangeRequests, giveGoodwill } from './give-requests.ts';
import { giveSubscriptions } from './give-subscriptions.ts';
import { specialMobiles } from './seed-special-cases.ts';

/** How many customers of a database were made up, and so may get a past. The one who was merged away gets none. */
const madeUp = 153;

/**
 * Gives made-up customers a past: programs, promotions, subscriptions, requests, transfers, invitations, images.
 *
 * It has dice of its own, so the customers themselves stay the same for the same seed. It takes the oldest customers,
 * so a database that was filled before there was a past gets the same one.
 */
export function seedActivity(
  store: Store,
  { chance, nowMs }: { readonly chance: Chance; readonly nowMs: number },
): void {
  const customers = store.customers.oldest(madeUp);
  const memberIds = customers.filter(({ loyaltyType }) => loyaltyType === 'loyalty').map(({ id }) => id);
  const showId = store.identifiers.holders({ type: 'mobile', value: specialMobiles.merged })[0];
  customers.forEach(({ id, loyaltyType }, index) => {
    const [place] = store.profiles.ofCustomer(id);
    if (!place) return;
    const { source, accountId } = place;
    // The customer who shows everything counts as a twelfth, because every twelfth has something of everything.
    const nth = id === showId ? 0 : index + 1;
    const member = { customerId: id, place: { source, accountId }, nth, chance, nowMs };
    giveSubscriptions(store, member);
    if (loyaltyType === 'loyalty') givePrograms(store, member);
    giveChangeRequests(store, member);
    giveGoodwill(store, member);
    if (nth % 12 === 0) giveImage(store, id, nowMs);
  });
  const friends = showId === undefined ? memberIds : [showId, ...memberIds.filter((id) => id !== showId)];
  giveTransfers(store, { memberIds: friends, chance, nowMs });
  giveInvitations(store, { memberIds: friends, chance, nowMs });
  if (showId !== undefined) giveCouponsOfEveryState(store, showId, nowMs);
}
