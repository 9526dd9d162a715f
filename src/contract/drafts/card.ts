import { z } from 'zod';
import { extraFields } from './extra-fields.ts';

/** A card to give to a customer ("Issue Card to an Existing Customer"). Without a named series, its number tells it. */
export const cardDraft = z.strictObject({
  cardNumber: z.string().trim().min(1).max(60),
  /** For a series whose cards the service makes. */
  seriesId: z.int().positive().optional(),
  /** For a series whose cards are made elsewhere. */
  seriesCode: z.string().trim().min(1).max(60).optional(),
  statusLabel: z.string().trim().min(1).max(60).default('ACTIVE'),
  cardExternalId: z.string().trim().min(1).max(100).optional(),
  customFields: extraFields.optional(),
  extendedFields: extraFields.optional(),
});
export type CardDraft = z.infer<typeof cardDraft>;
