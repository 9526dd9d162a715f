import { z } from 'zod';
import { identifier } from '#contract/customer.ts';
import { keptRegistrationDraft } from '#contract/drafts/registration.ts';

/**
 * What a registration keeps: the draft as typed, for a person to correct, and what goes on the wire.
 *
 * Version 1. A later version adds a variant; a row of an earlier one must still read, for it may be unsent.
 */
export const registrationPayload = z.object({
  version: z.literal(1),
  draft: keptRegistrationDraft,
  /** Normalised: mobiles as digits with the country code. */
  identifiers: z.array(identifier).min(1),
  /** Series and status of the card among them; none in rows of an earlier version. */
  card: z
    .object({ seriesId: z.number().optional(), seriesCode: z.string().optional(), statusLabel: z.string() })
    .optional(),
  /** Types that the org knows its customers by (`primary`); all of them where it has not said. */
  primary: z.array(z.string()).optional(),
  /** The service refused the time it was taken (1034, 8017), and a person sent it again: without that time. */
  undated: z.boolean().optional(),
});
export type RegistrationPayload = z.infer<typeof registrationPayload>;
