import { z } from 'zod';

const text = z.union([z.string(), z.number().transform(String)]);

/** An empty value means that nothing was said. */
const named = text.nullish().transform((value) => (value ?? '').trim());

/** What "Add Customer Referrals" takes ("Request Body Parameter"), before its values are checked. */
export const referralsBody = z.object({
  customerReferrals: z
    .array(
      z.object({
        customer: z.object({ id: named, mobile: named, email: named, externalId: named }).prefault({}),
        campaignToken: named,
        referrals: z
          .array(
            z.object({
              type: text.default(''),
              referral: z
                .array(z.object({ name: z.string().default(''), identifier: named, invitedOn: z.string().optional() }))
                .min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type ReferralsBody = z.infer<typeof referralsBody>['customerReferrals'][number];
