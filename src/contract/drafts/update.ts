import { z } from 'zod';
import { extraFields } from './extra-fields.ts';

const name = z.string().trim().max(100);

const profileDetails = z.strictObject({
  firstName: name.optional(),
  lastName: name.optional(),
  /** The org's custom fields, by name. */
  fields: extraFields.optional(),
  extendedFields: extraFields.optional(),
  /** A customer can become a member, but never stop being one (1046). */
  loyaltyType: z.enum(['loyalty', 'non_loyalty']).optional(),
});

/**
 * What a cashier changes in a customer's details ("Update Customer Details (using userId)"), and what the screen showed
 * before. The two tell our change from what somebody else wrote meanwhile.
 */
export const updateDraft = z
  .strictObject({
    changes: profileDetails,
    before: profileDetails,
    /** When the service told what the screen showed, by the till's clock; left out if that is not known. */
    seenAtMs: z.int().optional(),
  })
  .refine(({ changes }) => Object.values(changes).some((one) => one !== undefined), {
    path: ['changes'],
    error: 'nothing-changed',
  });
export type UpdateDraft = z.infer<typeof updateDraft>;
