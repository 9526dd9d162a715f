import { z } from 'zod';

/** Numbers and booleans stand as strings in places of the samples, and strings as numbers; both are read. */
export const text = z.union([z.string(), z.number().transform(String)]);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
const wholeNumber = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]);
const fields = z.record(z.string(), z.unknown());

/** A list; the tables say `obj` of what is a list in the samples, and so one alone is a list of one. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(one));
}

/** An identifier, or a card: its custom fields are `customFields` in the sample and `fields` in the table. */
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

/** One of `profiles`. A name that is absent is `undefined`: an update leaves it as it is. */
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

/** What a write of a customer may say beside the profiles, whether it registers or updates. */
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

/** The tables say `Firstname` and `Lastname` of what is `firstName` and `lastName` in the samples. */
function namedAsInSamples(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { Firstname, Lastname, ...rest } = value as Readonly<Record<string, unknown>>;
  return { firstName: Firstname, lastName: Lastname, ...rest };
}
