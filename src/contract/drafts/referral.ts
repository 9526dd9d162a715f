import { z } from 'zod';

/** The people whom a customer invites ("Add Customer Referrals"). */
export const referralDraft = z.strictObject({
  campaignToken: z.string().trim().min(1).max(60),
  invitees: z
    .array(
      z.strictObject({
        channel: z.enum(['MOBILE', 'EMAIL']),
        name: z.string().trim().max(100),
        /** The mobile as typed, or the e-mail. */
        identifier: z.string().trim().min(1).max(255),
      }),
    )
    .min(1)
    .max(20),
});
export type ReferralDraft = z.infer<typeof referralDraft>;
