import { z } from 'zod';
import { customerKey } from './rules/customer-key.ts';

export const identifier = z.object({
  /** In the document's spelling: `mobile`, `email`, `externalId`, `cardnumber`, … */
  type: z.string().min(1).max(40),
  value: z.string().min(1).max(255),
});
export type Identifier = z.infer<typeof identifier>;

/** The state of a customer's open operations, the worst first; `null` when all are applied. */
export const pendingState = z.enum(['attention', 'unknown', 'sending', 'waiting']).nullable();
export type PendingState = z.infer<typeof pendingState>;

/** One row of a search, from the till's copy or from the service. */
export const customerRow = z.object({
  key: customerKey,
  customerId: z.number().int().nullable(),
  firstName: z.string(),
  lastName: z.string(),
  identifiers: z.array(identifier),
  /** The identifier or name that the service matched, if it says so. */
  matched: identifier.nullable(),
  /** Where this row comes from: `till` is the local copy, `service` is a fresh answer. */
  origin: z.enum(['till', 'service']),
  /** When the service last told us about this customer; `null` if the service has not seen them yet. */
  fetchedAtMs: z.number().int().nullable(),
  /** Empty if none is known. */
  tier: z.string(),
  /** Sources that know the customer, as far as the service has said. */
  sources: z.array(z.string()),
  pending: pendingState,
});
export type CustomerRow = z.infer<typeof customerRow>;

/** Fields that the org named itself, each with its answered value as text. */
const namedFields = z.record(z.string(), z.string());

/** What one source knows of a customer: one of the document's `profiles`. */
export const sourceProfile = z.object({
  source: z.string(),
  accountId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  identifiers: z.array(identifier),
  fields: namedFields,
});
export type SourceProfile = z.infer<typeof sourceProfile>;

/** A card as "Fetch Customer Details" tells it (`cardDetails`). Whatever it does not tell is empty. */
export const heldCard = z.object({
  number: z.string(),
  series: z.string(),
  status: z.string(),
  /** ISO 8601 as answered, or empty. */
  issuedOn: z.string(),
  // Rows of an earlier version do not have these.
  seriesId: z.number().nullable().default(null),
  seriesCode: z.string().default(''),
  /** Does it count as an active card? */
  isActive: z.boolean().default(false),
  /** How many active cards of its series one customer may hold; `null` if the service did not say. */
  maxActiveCards: z.number().nullable().default(null),
});
export type HeldCard = z.infer<typeof heldCard>;

/** Does a customer want messages of one priority over one channel? In the words of the requests. */
export const heldSubscription = z.object({
  channel: z.string(),
  priority: z.string(),
  type: z.string(),
  /** Empty for our own source, and if the service does not say. */
  source: z.string(),
});
export type HeldSubscription = z.infer<typeof heldSubscription>;

/** Points of one customer: the document's `pointsSummary`. Its "slab" is our tier. */
export const pointsSummary = z.object({
  available: z.number(),
  lifetime: z.number(),
  redeemed: z.number(),
  expired: z.number(),
  lifetimePurchases: z.number(),
  tier: z.string(),
  nextTier: z.string(),
  /** ISO 8601 as answered, or empty. */
  tierExpiresOn: z.string(),
});
export type PointsSummary = z.infer<typeof pointsSummary>;

export const coupon = z.object({
  id: z.number().int(),
  code: z.string(),
  description: z.string(),
  seriesName: z.string(),
  discountKind: z.enum(['absolute', 'percent', 'unknown']),
  discountValue: z.number(),
  /** ISO 8601 as answered, or empty. */
  validTill: z.string(),
  redeemed: z.boolean(),
});
export type Coupon = z.infer<typeof coupon>;

/** What the loyalty program gave at once: the document's `sideEffects`. */
export const sideEffect = z.discriminatedUnion('type', [
  z.object({ type: z.literal('points'), awardedPoints: z.number() }),
  z.object({
    type: z.literal('coupon'),
    couponCode: z.string(),
    description: z.string(),
    validTill: z.string(),
  }),
  z.object({ type: z.literal('other'), name: z.string() }),
]);
export type SideEffect = z.infer<typeof sideEffect>;

export const serviceWarning = z.object({ code: z.number().int(), message: z.string() });
export type ServiceWarning = z.infer<typeof serviceWarning>;

/** Who holds an identifier, in the source that was asked about or in another source. */
export const identifierHolder = z.object({
  /** `unknown` while the service cannot say. */
  where: z.enum(['nowhere', 'this-source', 'other-source', 'unknown']),
  /** The customer whom this till or the service knows by it. */
  customer: customerRow.nullable(),
});
export type IdentifierHolder = z.infer<typeof identifierHolder>;

/** Parts of a customer's page that the till reads one at a time. */
export const customerSection = z.enum(['profile', 'points', 'subscriptions', 'coupons']);
export type CustomerSection = z.infer<typeof customerSection>;

/** When the service last told each part. A missing part was never read. */
export const readTimes = z.partialRecord(customerSection, z.number().int());
const drawnImage = z.object({
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/gif']),
  base64: z.string(),
});
export type DrawnImage = z.infer<typeof drawnImage>;

/** A customer's image ("Get Customer Image"). */
export const customerImage = z.object({
  /** The service's image; `null` if the service has none, or if this till has never read it. */
  image: drawnImage.nullable(),
  /** When the service last told it, in epoch milliseconds. */
  fetchedAtMs: z.number().int().nullable(),
  /** An image that was set on this till and is not at the service yet. */
  pending: drawnImage.nullable(),
});
export type CustomerImage = z.infer<typeof customerImage>;

/** Everything the till knows about one customer. */
export const customerDetails = z.object({
  key: customerKey,
  customerId: z.number().int().nullable(),
  firstName: z.string(),
  lastName: z.string(),
  identifiers: z.array(identifier),
  /** Each source with its own names and identifiers, ours first. */
  profiles: z.array(sourceProfile),
  cards: z.array(heldCard),
  /** `null` while they have not been read. */
  subscriptions: z.array(heldSubscription).nullable(),
  extendedFields: namedFields,
  /** The service's fraud mark in its own words; empty if there is none. */
  fraud: z.string(),
  loyaltyType: z.enum(['loyalty', 'non_loyalty', 'unknown']),
  registeredOn: z.string(),
  registeredAt: z.string(),
  points: pointsSummary.nullable(),
  coupons: z.array(coupon).nullable(),
  fetchedAtMs: z.number().int().nullable(),
  readAtMs: readTimes,
  origin: z.enum(['till', 'service']),
  pending: pendingState,
  /** The customer exists only by a registration that was refused. Nothing can be begun until it is corrected. */
  registrationRefused: z.boolean(),
  /** Warnings of the last answer, also those about merges. */
  warnings: z.array(serviceWarning),
});
export type CustomerDetails = z.infer<typeof customerDetails>;
