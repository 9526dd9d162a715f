/** Channels that a customer can subscribe to, as they are answered: `SMS` reaches a mobile. */
const subscriptionChannels = ['SMS', 'EMAIL', 'WECHAT', 'WHATSAPP', 'IOS', 'ANDROID', 'LINE'] as const;
export type SubscriptionChannel = (typeof subscriptionChannels)[number];

/** `TRANS` for messages about something the customer did, `BULK` for campaigns. */
export const subscriptionPriorities = ['TRANS', 'BULK'] as const;
export type SubscriptionPriority = (typeof subscriptionPriorities)[number];

export const subscriptionTypes = ['OPTIN', 'OPTOUT'] as const;
export type SubscriptionType = (typeof subscriptionTypes)[number];

/** Reads a channel in upper or lower case. The table's `mobile` is `SMS` in the answers. */
export function readSubscriptionChannel(name: string): SubscriptionChannel | undefined {
  const upper = name.toUpperCase();
  return upper === 'MOBILE' ? 'SMS' : subscriptionChannels.find((one) => one === upper);
}

/** Campaigns and their messages that a change of subscriptions may name; -1 and 0 name none. */
export const campaignIds: readonly number[] = [5101, 5102, 5117];
export const communicationIds: readonly number[] = [880_031, 880_032, 880_047];
