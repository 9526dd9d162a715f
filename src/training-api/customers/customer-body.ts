import { z } from 'zod';

/** In some samples numbers and booleans are strings, and strings are numbers. We read both. */
export const text = z.union([z.string(), z.number().transform(String)]);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
const wholeNumber = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]);
const fields = z.record(z.string(), z.unknown());

/** A list. The tables say `obj` where the samples have a list, so a single value counts as a list of one. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(one));
}

/** An identifier, or a card. A card's custom fields are `customFields` in the sample and `fields` in the table. */
export const identifierBody = z
  .object({
    type: z.string(),
    value: text,
    seriesId: wholeNumber.optional(),
    seriesCode: text.optional(),
    statusLabel: z.string().optional(),
    cardExternalId: text.optional(),
    extendedFields: fields.default({}),
    customFields: fields.optional(),
    fields: fields.default({}),
  })
  .transform(({ fields: ofTable, customFields = ofTable, ...rest }) => ({ ...rest, customFields }));
export type IdentifierBody = z.infer<typeof identifierBody>;

const channel = z.object({
  type: z.string(),
  value: text,
  primary: flag.default(false),
  verified: flag.default(false),
  subscribed: flag.default(false),
  meta: fields.default({}),
  attributes: fields.default({}),
});
export type ChannelBody = z.infer<typeof channel>;

/** One of `profiles`. A missing name is `undefined`, and an update leaves it as it is. */
export const profileBody = z.preprocess(
  namedAsInSamples,
  z.object({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    identifiers: listOf(identifierBody).default([]),
    commChannels: listOf(channel).default([]),
    source: z.string().default(''),
    accountId: text.default(''),
    fields: fields.default({}),
  }),
);
export type ProfileBody = z.infer<typeof profileBody>;

/** What a write of a customer may say besides the profiles, whether it registers or updates. */
export const customerParts = {
  extendedFields: fields.default({}),
  referralCode: text.optional(),
  loyaltyProgramEnrollments: listOf(
    z.object({
      programId: wholeNumber,
      tierNumber: wholeNumber.optional(),
      loyaltyPoints: z.number().min(0).optional(),
      tierExpiryDate: z.string().optional(),
      pointsExpiryDate: z.string().optional(),
    }),
  )
    .refine((all) => all.length <= 1)
    .default([]),
};

export const loyaltyType = z.enum(['loyalty', 'non_loyalty']);

/** The tables say `Firstname` and `Lastname` where the samples say `firstName` and `lastName`. */
function namedAsInSamples(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { Firstname, Lastname, ...rest } = value as Readonly<Record<string, unknown>>;
  return { firstName: Firstname, lastName: Lastname, ...rest };
}
