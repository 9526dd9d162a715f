import { z } from 'zod';
import { customerParts, listOf, loyaltyType, profileBody } from '../customers/customer-body.ts';

/** What "Update Customer Details" takes. All of it may be missing; what is not said stays as it is. */
export const updateBody = z.object({
  ...customerParts,
  loyaltyInfo: z.object({ loyaltyType: loyaltyType.optional() }).default({}),
  profiles: listOf(profileBody).default([]),
});
export type UpdateBody = z.infer<typeof updateBody>;
