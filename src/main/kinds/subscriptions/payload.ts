import { z } from 'zod';
import { subscriptionsDraft } from '#contract/drafts/subscriptions.ts';

/** What a change of subscriptions keeps: the draft is already as the service takes it. */
export const subscriptionsPayload = z.object({ version: z.literal(1), draft: subscriptionsDraft });
export type SubscriptionsPayload = z.infer<typeof subscriptionsPayload>;
