import { readSourceAccount, type SourceAccount } from '../org/sources.ts';
import {
  campaignIds,
  communicationIds,
  readSubscriptionChannel,
  subscriptionPriorities,
  subscriptionTypes,
} from '../org/subscriptions.ts';
import { checkEach, type Checked, kept, refused } from '../answers/checked.ts';
import type { Profile } from '../store/customers/profiles-store.ts';
import type { Subscription } from '../store/customers/subscriptions-store.ts';
import { subscriptionsBody, type SubscriptionsBody } from './body.ts';

/** A change of subscriptions whose values have been checked. */
export type SubscriptionChange = {
  readonly campaignId: number;
  readonly communicationId: number;
  readonly reason: string | undefined;
  readonly subscriptions: readonly Subscription[];
};

/**
 * Checks a change of subscriptions for a customer with these profiles.
 *
 * 1105, 1103: the scope. 1107: the campaign. 1108: the message. 1101, 1102, 1106: channel, priority and type. 8012,
 * 8045, 8011: source and account. 1104: the customer has no profile there.
 */
export function checkSubscriptions(body: unknown, profiles: readonly Profile[]): Checked<SubscriptionChange> {
  const read = subscriptionsBody.safeParse(body);
  if (!read.success) return refused(400, read.error.issues[0]?.path.join('.') ?? '');
  const { scope, reason, subscriptions } = read.data;
  const scopes = checkScope(scope);
  if (!scopes.ok) return scopes;
  const campaignId = checkNamed(read.data.campaignId, campaignIds);
  if (campaignId === null) return refused(1107);
  const communicationId = checkNamed(read.data.communicationId, communicationIds);
  if (communicationId === null) return refused(1108);
  const checked = checkEach(subscriptions, (one) => checkSubscription(one, profiles));
  return checked.ok ? kept({ campaignId, communicationId, reason, subscriptions: checked.value }) : checked;
}

/** `USER` without a sub-scope is the only scope there is, and the default. */
function checkScope(scope: unknown): Checked<null> {
  if (scope === undefined || scope === null) return kept(null);
  if (Array.isArray(scope)) return refused(scope.length > 1 ? 1105 : 1103);
  if (typeof scope !== 'object') return refused(1103);
  const { scope: name = 'USER', subScope = 'NONE' } = scope as {
    readonly scope?: unknown;
    readonly subScope?: unknown;
  };
  if (Array.isArray(name) || String(name).includes(',')) return refused(1105);
  return name === 'USER' && subScope === 'NONE' ? kept(null) : refused(1103);
}

const none = -1;

/** An id of the company's, or -1 or 0 for none; `null` for anything else. */
function checkNamed(id: unknown, known: readonly number[]): number | null {
  if (id === undefined || id === null) return none;
  return [none, 0, ...known].find((one) => one === id) ?? null;
}

type Body = SubscriptionsBody['subscriptions'][number];

function checkSubscription(body: Body, profiles: readonly Profile[]): Checked<Subscription> {
  const channel = readSubscriptionChannel(body.channel);
  if (!channel) return refused(1101, body.channel);
  const priority = subscriptionPriorities.find((one) => one === body.priority);
  if (!priority) return refused(1102, body.priority);
  const type = subscriptionTypes.find((one) => one === body.type);
  if (!type) return refused(1106, body.type);
  const place = checkPlace(body, profiles);
  return place.ok ? kept({ ...place.value, orgUnitId: body.orgUnitId, channel, priority, type }) : place;
}

/** Without a source, the customer's first source account is meant, or the one with the named account. */
function checkPlace({ sourceName, accountId }: Body, profiles: readonly Profile[]): Checked<SourceAccount> {
  if (sourceName === '') {
    const own = profiles.find((one) => accountId === '' || one.accountId === accountId);
    return own ? kept({ source: own.source, accountId: own.accountId }) : refused(8011, accountId);
  }
  const place = readSourceAccount(sourceName, accountId);
  if (!place.ok) return refused(place.code, sourceName);
  const { value } = place;
  const isThere = profiles.some((one) => one.source === value.source && one.accountId === value.accountId);
  return isThere ? kept(value) : refused(1104, sourceName);
}
