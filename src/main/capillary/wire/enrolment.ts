import { z } from 'zod';
import { sentDateTime, sentInteger } from './send.ts';

/** Entry into a loyalty program (`loyaltyProgramEnrollments` of "Request Body Parameters"). */
export const enrolmentRequest = z.strictObject({
  programId: sentInteger,
  /** 1 is the lowest tier. */
  tierNumber: sentInteger.optional(),
  loyaltyPoints: z.number().optional(),
  tierExpiryDate: sentDateTime.optional(),
  pointsExpiryDate: sentDateTime.optional(),
});

export const loyaltyType = z.enum(['loyalty', 'non_loyalty']);
