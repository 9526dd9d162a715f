import { z } from 'zod';

/** Numbers and booleans stand as strings in places of the samples, and strings as numbers; both are read. */
const text = z.union([z.string(), z.number().transform(String)]);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
const wholeNumber = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]);
const fields = z.record(z.string(), z.unknown());

const identifier = z.object({
  type: z.string(),
  value: text,
  seriesId: wholeNumber.optional(),
  seriesCode: text.optional(),
  statusLabel: z.string().optional(),
  extendedFields: fields.default({}),
  customFields: fields.default({}),
});
export type IdentifierBody = z.infer<typeof identifier>;

const channel = z.object({
  type: z.string(),
  value: text,
  primary: flag.default(false),
  verified: flag.default(false),
  subscribed: flag.default(false),
  meta: fields.default({}),
});
export type ChannelBody = z.infer<typeof channel>;

const profile = z.object({
  firstName: z.string().default(''),
  lastName: z.string().default(''),
  identifiers: z.array(identifier).default([]),
  commChannels: z.array(channel).default([]),
  source: z.string().default(''),
  accountId: text.default(''),
  fields: fields.default({}),
});
export type ProfileBody = z.infer<typeof profile>;

/** What "Register Customer" takes ("Request Body Parameters"), before its values are looked at. */
export const registrationBody = z.object({
  loyaltyInfo: z.object({
    loyaltyType: z.enum(['loyalty', 'non_loyalty']),
    attributionV2: z.object({ createDate: z.string().optional() }).optional(),
  }),
  createDate: z.string().optional(),
  associatedWith: z.string().optional(),
  profiles: z.array(profile).min(1),
  extendedFields: fields.default({}),
  loyaltyProgramEnrollments: z
    .array(
      z.object({
        programId: wholeNumber,
        tierNumber: wholeNumber.optional(),
        loyaltyPoints: z.number().min(0).optional(),
        tierExpiryDate: z.string().optional(),
      }),
    )
    .max(1)
    .default([]),
});
export type RegistrationBody = z.infer<typeof registrationBody>;
