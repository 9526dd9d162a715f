import { z } from 'zod';
import { hasPicture, plainText } from '../rules/plain-text.ts';
import { place } from '../place.ts';
import { extraFields } from './extra-fields.ts';

const loyaltyType = z.enum(['loyalty', 'non_loyalty']);

/** A loyalty program to take the customer into, at the tier and with the points it begins with. */
const enrolments = z.array(z.strictObject({ programId: z.int().positive() })).max(20);

/** Consent to the newsletter, per channel: the document's `commChannels[].subscribed`. */
const consents = { mobileConsent: z.boolean(), emailConsent: z.boolean() };

/** Consent to messages that concern the customer alone; asked for where the store keeps the two apart. */
const personalConsents = { mobilePersonal: z.boolean().optional(), emailPersonal: z.boolean().optional() };

/** Ways to reach the customer beside mobile and e-mail, which are known by their identifiers. */
export const moreChannels = ['wechat', 'line'] as const;
export type MoreChannel = (typeof moreChannels)[number];

const keptChannels = z.array(z.object({ type: z.enum(moreChannels), value: z.string(), subscribed: z.boolean() }));

/** Somebody has seen that the customer can be reached there: by a code that was sent, as an example. */
const verified = { mobileVerified: z.boolean().optional(), emailVerified: z.boolean().optional() };

const keptText = (longest: number) => z.string().trim().max(longest);

/**
 * A registration as it has been kept: by the loosest rules there ever were, for a row of an earlier version must still
 * read, as it was sent, should its answer have been lost.
 */
export const keptRegistrationDraft = z.strictObject({
  firstName: keptText(100),
  lastName: keptText(100),
  mobile: keptText(30),
  email: keptText(255),
  cardNumber: keptText(60),
  ...consents,
  ...personalConsents,
  ...verified,
  ...place,
  channels: keptChannels.optional(),
  externalId: keptText(100).optional(),
  loyaltyType: loyaltyType.optional(),
  referralCode: keptText(100).optional(),
  enrolments: enrolments.optional(),
  fields: extraFields.optional(),
  extendedFields: extraFields.optional(),
});
export type RegistrationDraft = z.infer<typeof keptRegistrationDraft>;

/** One line without anything invisible; what was pasted may be far longer than what it comes to. */
const text = (longest: number) => z.string().max(10_000).transform(plainText).pipe(z.string().max(longest));

const noPicture = { error: 'picture' };
const word = (longest: number) => text(longest).refine((one) => !hasPicture(one), noPicture);

/** "Register Customer": blank or overlong values of extended fields are not kept (91015). */
const fieldsUpTo = (longest: number) =>
  extraFields
    .transform((fields) =>
      Object.fromEntries(
        Object.entries(fields)
          .map(([name, value]) => [name, typeof value === 'string' ? plainText(value) : value] as const)
          .filter(([, value]) => value !== ''),
      ),
    )
    .refine((fields) => Object.values(fields).every((value) => String(value).length <= longest), { error: 'too-long' });

/**
 * What a cashier fills in to register a customer ("Register Customer").
 *
 * Blank fields are sent as empty strings and left out on the wire. A mobile or an e-mail is needed, or an external id
 * for a member: a card alone is no primary identifier (codes 1007, 1045). Names are cut by the service past 100
 * characters and e-mails past 255, so longer ones are refused here.
 */
export const registrationDraft = z
  .strictObject({
    firstName: word(100),
    lastName: word(100),
    /** As typed; the main process turns it into digits with the country code and no plus. */
    mobile: word(30),
    email: text(10_000).pipe(z.union([z.literal(''), z.email().max(255)])),
    cardNumber: word(60),
    ...consents,
    ...personalConsents,
    ...verified,
    /** Where the customer is registered. */
    ...place,
    channels: z
      .array(z.strictObject({ type: z.enum(moreChannels), value: word(100), subscribed: z.boolean() }))
      .max(moreChannels.length)
      .optional(),
    /** In one word (1003, 8064). */
    externalId: word(100)
      .refine((one) => !one.includes(' '), { error: 'blank' })
      .optional(),
    /** A member of the loyalty program unless it says otherwise. */
    loyaltyType: loyaltyType.optional(),
    referralCode: word(100).optional(),
    enrolments: enrolments.optional(),
    /** The org's custom fields, by name. */
    fields: fieldsUpTo(1000).optional(),
    extendedFields: fieldsUpTo(255).optional(),
  })
  .refine(canBeKnown, { path: ['mobile'], error: 'identifier-needed' });

function canBeKnown({ mobile, email, externalId = '', loyaltyType: type }: RegistrationDraft): boolean {
  return mobile !== '' || email !== '' || (externalId !== '' && type !== 'non_loyalty');
}

/** A form nobody has written in: nothing is agreed to that was not ticked. */
export const emptyDraft: RegistrationDraft = {
  firstName: '',
  lastName: '',
  mobile: '',
  email: '',
  cardNumber: '',
  mobileConsent: false,
  emailConsent: false,
};
