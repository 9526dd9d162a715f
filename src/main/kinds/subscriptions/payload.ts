import { z } from 'zod';
import { subscriptionsDraft } from '#contract/drafts/subscriptions.ts';

/** What the till keeps of a change of subscriptions: the draft, which already has the form that the service takes. */
export const subscriptionsPayload = z.object({ version: z.literal(1), draft: subscriptionsDraft });
export type SubscriptionsPayload = z.infer<typeof subscriptionsPayload>;
