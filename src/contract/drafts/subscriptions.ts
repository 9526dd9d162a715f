import { z } from 'zod';

/** Does a customer want messages of one priority over one channel? In the words of the request. */
const subscription = z.strictObject({
  channel: z.enum(['EMAIL', 'MOBILE', 'WECHAT', 'WHATSAPP', 'IOS', 'ANDROID', 'LINE']),
  /** `TRANS` is for messages that concern only this customer, `BULK` for campaigns. */
  priority: z.enum(['TRANS', 'BULK']),
  type: z.enum(['OPTIN', 'OPTOUT']),
  sourceName: z.string().trim().min(1).max(40).optional(),
  accountId: z.string().trim().min(1).max(100).optional(),
  orgUnitId: z.int().optional(),
});
export type SubscriptionDraft = z.infer<typeof subscription>;

/** What a customer opts in to and out of at once ("Update Subscription Details"), and what held before. */
export const subscriptionsDraft = z.strictObject({
  changes: z.array(subscription).min(1).max(60),
  before: z.array(subscription).max(60),
  /** When the service told what held before, by the till's clock; left out if that is not known. */
  seenAtMs: z.int().optional(),
  /** Empty if the store does not ask. */
  reason: z.string().trim().max(200),
});
export type SubscriptionsDraft = z.infer<typeof subscriptionsDraft>;
