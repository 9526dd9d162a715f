import { z } from 'zod';
import { identifier } from '#contract/customer.ts';
import { keptRegistrationDraft } from '#contract/drafts/registration.ts';

/**
 * What the till keeps of a registration: the draft as typed, for a person to correct, and what goes on the wire.
 *
 * Version 1. A later version adds a variant. A row of an earlier version must still read, because it may be unsent.
 */
export const registrationPayload = z.object({
  version: z.literal(1),
  draft: keptRegistrationDraft,
  /** Normalised: mobiles as digits with the country code. */
  identifiers: z.array(identifier).min(1),
  /** Series and status of the card, if there is a card. Rows of an earlier version have none. */
  card: z
    .object({ seriesId: z.number().optional(), seriesCode: z.string().optional(), statusLabel: z.string() })
    .optional(),
  /** The types by which the org knows its customers (`primary`). If the org has not said, all of them. */
  primary: z.array(z.string()).optional(),
  /** The service refused the time it was taken (1034, 8017). So it is sent again without that time. */
  undated: z.boolean().optional(),
});
export type RegistrationPayload = z.infer<typeof registrationPayload>;
