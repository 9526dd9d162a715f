import type { SourceAccount } from '../org/sources.ts';
import {
  readSubscriptionChannel,
  type SubscriptionChannel,
  subscriptionPriorities,
  type SubscriptionPriority,
  type SubscriptionType,
} from '../org/subscriptions.ts';
import type { Store } from '../store/store.ts';

/** What a customer wants for one channel and priority, as "Retrieve Subscription Details" answers it. */
export type Standing = {
  readonly channel: SubscriptionChannel;
  readonly priority: SubscriptionPriority;
  readonly type: SubscriptionType;
};

/** Which choices are asked for; a part that is left out does not matter. */
export type Scope = { readonly place?: SourceAccount; readonly orgUnitId?: number };

/**
 * What a customer wants for each channel and priority: the last choice or, without one, the start.
 *
 * Each source, account and org unit has a choice of its own, but the answer has no room for them. So without a scope
 * the last choice counts, wherever it was made. The start comes from the channels of the registration: messages about
 * the customer's own doings come, and campaigns come to a channel that was `subscribed`.
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

/** Channels that reach a customer. A mobile or e-mail that is only an identifier counts as not subscribed. */
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
