import { z } from 'zod';
import { referralDraft } from '#contract/drafts/referral.ts';

/** What an invitation keeps: the draft as typed, for a person to correct, and the invitees as they go on the wire. */
export const referralPayload = z.object({
  version: z.literal(1),
  draft: referralDraft,
  invitees: z
    .array(
      z.object({
        channel: z.enum(['MOBILE', 'EMAIL']),
        name: z.string(),
        identifier: z.string().min(1),
        /** Has been found among the invited: not to be sent again. */
        done: z.boolean().default(false),
      }),
    )
    .min(1),
  /** `YYYY-MM-DD HH:MM:SS`, when it was taken: what our invitation is known by, so a correction keeps it. */
  invitedOn: z.string(),
});
export type ReferralPayload = z.infer<typeof referralPayload>;
