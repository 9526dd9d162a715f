import { z } from 'zod';
import { referralDraft } from '#contract/drafts/referral.ts';

/** What the till keeps: the draft as typed, for a person to correct, and the invitees as they go on the wire. */
export const referralPayload = z.object({
  version: z.literal(1),
  draft: referralDraft,
  invitees: z
    .array(
      z.object({
        channel: z.enum(['MOBILE', 'EMAIL']),
        name: z.string(),
        identifier: z.string().min(1),
        /** This invitee was found among the invited. The till does not send them again. */
        done: z.boolean().default(false),
      }),
    )
    .min(1),
  /** `YYYY-MM-DD HH:MM:SS`, when it was taken. A correction keeps it, because we know our invitation by it. */
  invitedOn: z.string(),
});
export type ReferralPayload = z.infer<typeof referralPayload>;
