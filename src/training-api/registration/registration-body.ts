import { z } from 'zod';
import { customerParts, listOf, loyaltyType, profileBody } from '../customers/customer-body.ts';

/** What "Register Customer" takes ("Request Body Parameters"), before its values are checked. */
export const registrationBody = z.object({
  ...customerParts,
  loyaltyInfo: z.object({
    loyaltyType,
    attributionV2: z
      .object({ createDate: z.string().optional(), createdBy: z.object({ code: z.string() }).optional() })
      .optional(),
  }),
  createDate: z.string().optional(),
  associatedWith: z.string().optional(),
  profiles: listOf(profileBody).refine((all) => all.length > 0),
  endPointsEnabled: z
    .array(z.enum(['REFERRAL_ENDPOINT', 'DVS_ENDPOINT', 'TIMELINE_ENDPOINT', 'POINTSENGINE_ENDPOINT']))
    .default([]),
});
export type RegistrationBody = z.infer<typeof registrationBody>;
