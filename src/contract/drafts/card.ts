import { z } from 'zod';
import { extraFields } from './extra-fields.ts';

/** A card to give a customer ("Issue Card to an Existing Customer"); neither series named is the card's own. */
export const cardDraft = z.strictObject({
  cardNumber: z.string().trim().min(1).max(60),
  /** A series of the service. */
  seriesId: z.int().positive().optional(),
  /** A series made elsewhere. */
  seriesCode: z.string().trim().min(1).max(60).optional(),
  statusLabel: z.string().trim().min(1).max(60).default('ACTIVE'),
  cardExternalId: z.string().trim().min(1).max(100).optional(),
  customFields: extraFields.optional(),
  extendedFields: extraFields.optional(),
});
export type CardDraft = z.infer<typeof cardDraft>;
