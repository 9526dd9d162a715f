import { z } from 'zod';
import { hasPicture, plainText } from '../rules/plain-text.ts';
import { place } from '../place.ts';
import { extraFields } from './extra-fields.ts';

const loyaltyType = z.enum(['loyalty', 'non_loyalty']);

/** The loyalty programs to take the customer into, with the tier and the points that each begins with. */
const enrolments = z.array(z.strictObject({ programId: z.int().positive() })).max(20);

/** Consent to the newsletter for each channel: the document's `commChannels[].subscribed`. */
const consents = { mobileConsent: z.boolean(), emailConsent: z.boolean() };

/** Consent to messages that concern only this customer. The till asks for it if the store keeps the two apart. */
const personalConsents = { mobilePersonal: z.boolean().optional(), emailPersonal: z.boolean().optional() };

/** Other ways to reach the customer. Mobile and e-mail are not among them, because they are identifiers. */
export const moreChannels = ['wechat', 'line'] as const;
export type MoreChannel = (typeof moreChannels)[number];

const keptChannels = z.array(z.object({ type: z.enum(moreChannels), value: z.string(), subscribed: z.boolean() }));

/** Somebody has seen that the customer can be reached there, for example by a code. */
const verified = { mobileVerified: z.boolean().optional(), emailVerified: z.boolean().optional() };

const keptText = (longest: number) => z.string().trim().max(longest);

/**
 * A registration as it is kept, by the loosest rules there ever were. A row of an earlier version must still read as it
 * was sent, because its answer may have been lost.
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

/** One line without anything invisible. The pasted text may be much longer than what is left of it. */
const text = (longest: number) => z.string().max(10_000).transform(plainText).pipe(z.string().max(longest));

const noPicture = { error: 'picture' };
const word = (longest: number) => text(longest).refine((one) => !hasPicture(one), noPicture);

/** "Register Customer": the service does not keep blank or overlong values of extended fields (91015). */
const fieldsUpTo = (longest: number) =>
  extraFields
    .transform((fields) =>
      Object.fromEntries(
        Object.entries(fields)
          .map(([name, value]) => [name, typeof value === 'string' ? plainText(value) : value] as const)
          .filter(([, value]) => value !== ''),
      ),
    )
    .superRefine((fields, context) => {
      // The complaint names the field, for the form has no place for one about the whole list.
      const tooLong = Object.keys(fields).filter((name) => String(fields[name]).length > longest);
      for (const name of tooLong) context.addIssue({ code: 'custom', path: [name], message: 'too-long' });
    });

/**
 * What a cashier fills in to register a customer ("Register Customer").
 *
 * Blank fields are empty strings here, and the wire leaves them out. A mobile or an e-mail is needed; for a member, an
 * external id will do. A card alone is no primary identifier (codes 1007, 1045). The service cuts names after 100
 * characters and e-mails after 255, so the till refuses longer ones.
 */
export const registrationDraft = z
  .strictObject({
    firstName: word(100),
    lastName: word(100),
    /** As typed. The main process turns it into digits with the country code and no plus. */
    mobile: word(30),
    email: text(10_000).pipe(z.union([z.literal(''), z.email().max(255)])),
    cardNumber: word(60),
    ...consents,
    ...personalConsents,
    ...verified,
    /** The source in which the customer is registered. */
    ...place,
    channels: z
      .array(z.strictObject({ type: z.enum(moreChannels), value: word(100), subscribed: z.boolean() }))
      .max(moreChannels.length)
      .optional(),
    /** One word without spaces (1003, 8064). */
    externalId: word(100)
      .refine((one) => !one.includes(' '), { error: 'blank' })
      .optional(),
    /** Left out, the customer is a member of the loyalty program. */
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

/** A form that nobody has filled in. Nothing is agreed to unless somebody ticked it. */
export const emptyDraft: RegistrationDraft = {
  firstName: '',
  lastName: '',
  mobile: '',
  email: '',
  cardNumber: '',
  mobileConsent: false,
  emailConsent: false,
};
