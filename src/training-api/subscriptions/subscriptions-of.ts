import type { SourceAccount } from '../org/sources.ts';
import {
  readSubscriptionChannel,
  type SubscriptionChannel,
  subscriptionPriorities,
  type SubscriptionPriority,
  type SubscriptionType,
} from '../org/subscriptions.ts';
import type { Store } from '../store/store.ts';

/** How a customer stands to one channel and priority, as "Retrieve Subscription Details" answers it. */
export type Standing = {
  readonly channel: SubscriptionChannel;
  readonly priority: SubscriptionPriority;
  readonly type: SubscriptionType;
};

/** Of which statements is asked; what is left out does not matter. */
export type Scope = { readonly place?: SourceAccount; readonly orgUnitId?: number };

/**
 * How a customer stands to each channel and priority: the last word that was said, else the start.
 *
 * The answer has no room for sources, accounts and org units, though each has a word of its own: without a scope the
 * last one counts, wherever it was said. The start is a registration's channels: messages about the customer's own
 * doings come, and campaigns come to a channel that was `subscribed`.
 */
export function subscriptionsOf(store: Store, customerId: number, scope: Scope = {}): readonly Standing[] {
  const { place, orgUnitId } = scope;
  const isMeant = (at: SourceAccount) =>
    place === undefined || (at.source === place.source && at.accountId === place.accountId);
  const standings = new Map<string, Standing>();
  const say = (standing: Standing) => standings.set(`${standing.priority} ${standing.channel}`, standing);
  for (const { channel, isSubscribed } of startOf(store, customerId, isMeant)) {
    say({ channel, priority: 'TRANS', type: 'OPTIN' });
    say({ channel, priority: 'BULK', type: isSubscribed ? 'OPTIN' : 'OPTOUT' });
  }
  for (const said of store.subscriptions.ofCustomer(customerId)) {
    if (!isMeant(said) || (orgUnitId !== undefined && said.orgUnitId !== orgUnitId)) continue;
    say({ channel: said.channel, priority: said.priority, type: said.type });
  }
  const rank = ({ priority }: Standing) => subscriptionPriorities.indexOf(priority);
  return [...standings.values()].toSorted((left, right) => rank(left) - rank(right));
}

type Start = { readonly channel: SubscriptionChannel; readonly isSubscribed: boolean };

/** Channels a customer can be reached by; a mobile or e-mail that only identifies counts as one that is not subscribed. */
function startOf(store: Store, customerId: number, isMeant: (at: SourceAccount) => boolean): readonly Start[] {
  const starts = new Map<SubscriptionChannel, Start>();
  const identifiers = store.identifiers.ofCustomer(customerId);
  for (const profile of store.profiles.ofCustomer(customerId).filter(isMeant)) {
    const held = identifiers
      .filter(({ profileId, type }) => profileId === profile.id && (type === 'mobile' || type === 'email'))
      .map(({ type }) => ({ type, isSubscribed: 0 }));
    for (const { type, isSubscribed } of [...held, ...store.channels.ofProfile(profile.id)]) {
      const channel = readSubscriptionChannel(type);
      if (!channel) continue;
      starts.set(channel, { channel, isSubscribed: isSubscribed === 1 || starts.get(channel)?.isSubscribed === true });
    }
  }
  return [...starts.values()];
}
