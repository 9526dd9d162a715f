import { z } from 'zod';
import { wireNumber, wireRecord, wireText, wireTextMaybe } from './read.ts';
import { sentFields, sentInteger, sentText, sentValue } from './send.ts';

/** An identifier of a customer, or a card that is being issued ("Request Body Parameters" of "Register Customer"). */
export const identifierRequest = z.strictObject({
  /** `mobile`, `email`, `externalId`, `cardnumber`, …. The lists differ between headings, so the service checks it. */
  type: sentText,
  value: sentValue,
  /** Series of a card made by the service. */
  seriesId: sentInteger.optional(),
  /** Series of a card made elsewhere. */
  seriesCode: sentText.optional(),
  /** The org's own word for the card's status. */
  statusLabel: sentText.optional(),
  cardExternalId: sentText.optional(),
  extendedFields: sentFields.optional(),
  customFields: sentFields.optional(),
});
export type IdentifierRequest = z.input<typeof identifierRequest>;

/**
 * An identifier, as answered. A card has the type `cardNumber` or `cardnumber`, with its series and status beside it.
 */
export const wireIdentifier = z.looseObject({
  type: wireText,
  value: wireText,
  seriesId: wireNumber,
  seriesCode: wireTextMaybe,
  statusLabel: wireTextMaybe,
  cardExternalId: wireTextMaybe,
  extendedFields: wireRecord,
  customFields: wireRecord,
});
