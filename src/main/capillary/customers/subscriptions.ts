import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { ask } from '../ask.ts';
import type { CallOptions, Service } from '../service.ts';
import { knownBy, listMembers, maybe, wireList, wireNumber, wireTextMaybe } from '../wire/read.ts';
import { sentInteger, sentList, sentText } from '../wire/send.ts';
import { wireSubscription } from '../wire/subscription.ts';

/** Channels as the samples write them. The text beside the samples writes them in small letters. */
const subscriptionChannels = ['EMAIL', 'MOBILE', 'WECHAT', 'WHATSAPP', 'IOS', 'ANDROID', 'LINE'] as const;

const subscriptionsRequest = z.strictObject({
  communicationId: sentInteger.optional(),
  campaignId: sentInteger.optional(),
  reason: sentText.optional(),
  scope: z.strictObject({ scope: sentText, subScope: sentText.optional() }).optional(),
  subscriptions: sentList(
    z.strictObject({
      channel: z.enum(subscriptionChannels),
      /** `TRANS` for messages that concern this customer alone, `BULK` for campaigns. */
      priority: z.enum(['TRANS', 'BULK']),
      type: z.enum(['OPTIN', 'OPTOUT']),
      sourceName: sentText.optional(),
      accountId: sentText.optional(),
      orgUnitId: sentInteger.optional(),
    }),
  ),
});
/** The body of "Update Subscription Details". Only the named subscriptions change. */
export type SubscriptionsRequest = z.input<typeof subscriptionsRequest>;

const subscriptions = z.looseObject({
  subscriptions: wireList(wireSubscription),
  scope: maybe(z.looseObject({ scope: wireTextMaybe, subScope: wireTextMaybe })),
  campaignId: wireNumber,
  communicationId: wireNumber,
  reason: wireTextMaybe,
});
export type Subscriptions = z.infer<typeof subscriptions>;

/** The service repeats what was set. Without that, it is not this answer. */
const subscriptionsSet = knownBy(['subscriptions'], subscriptions);

/**
 * Opts a customer in and out, channel by channel ("Update Subscription Details"). It sets values, so it may be
 * repeated.
 */
export function setSubscriptions(
  service: Service,
  { customerId, request }: { readonly customerId: number; readonly request: SubscriptionsRequest },
  options: CallOptions = {},
): Promise<Answer<Subscriptions>> {
  return ask(
    service,
    {
      method: 'POST',
      path: `/v2/customers/${customerId}/subscriptions`,
      body: { schema: subscriptionsRequest, value: request },
      answer: subscriptionsSet,
    },
    options,
  );
}

const subscriptionsAnswer = knownBy([...listMembers, ...Object.keys(subscriptions.shape)], subscriptions);

/** What a customer is subscribed to ("Retrieve Subscription Details"). */
export function fetchSubscriptions(
  service: Service,
  { customerId }: { readonly customerId: number },
  options: CallOptions = {},
): Promise<Answer<Subscriptions>> {
  return ask(
    service,
    { method: 'GET', path: `/v2/customers/${customerId}/subscriptions`, answer: subscriptionsAnswer },
    options,
  );
}

/** The channel of an answered subscription, in the request's words: we send `MOBILE`, and `SMS` comes back. */
export function channelOf(answered: string): string {
  const channel = answered.toUpperCase();
  return channel === 'SMS' ? 'MOBILE' : channel;
}
