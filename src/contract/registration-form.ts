import { z } from 'zod';
import { moreChannels } from './drafts/registration.ts';
import { place } from './place.ts';

/** A name that can also be a key of the form, where dots and brackets are part of a path. */
const fieldName = z
  .string()
  .trim()
  .regex(/^[^.[\]"'`]{1,100}$/);

const label = z.string().trim().min(1).max(100);

const customField = z
  .strictObject({
    /** The org's own name for it: the key on the wire. */
    name: fieldName,
    /** What the cashier reads; left out, it is the name. */
    label: label.optional(),
    kind: z.enum(['text', 'number', 'date', 'choice', 'yes-no']).default('text'),
    /** For a `choice` only. */
    options: z.array(label).min(1).max(200).optional(),
    required: z.boolean().default(false),
    /** True for one of the `extendedFields`, false for a custom field. */
    extended: z.boolean().default(false),
  })
  .refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), {
    path: ['options'],
    error: 'options-of-a-choice',
  });
export type CustomField = z.infer<typeof customField>;

/** What the till can ask besides mobile, names, e-mail, card and the newsletter. */
const moreFields = z.enum([
  'externalId',
  'loyaltyType',
  'referralCode',
  'consentPerPriority',
  'enrolment',
  'verified',
  ...moreChannels,
]);

/** What this store asks a new customer beyond the common case ("Register Customer"). Nothing, unless configured. */
export const registrationForm = z
  .strictObject({
    fields: z.array(moreFields).max(20).default([]),
    custom: z.array(customField).max(50).default([]),
    /** The loyalty programs that a customer can be taken into, if the store offers a choice. */
    programs: z
      .array(z.strictObject({ id: z.int().positive(), name: label }))
      .max(20)
      .default([]),
    /** Sources in which customers are registered here, besides the till's own. */
    sources: z
      .array(z.strictObject({ source: place.source.unwrap(), accountId: place.accountId }))
      .max(20)
      .default([]),
  })
  .refine(({ custom }) => new Set(custom.map(keyOf)).size === custom.length, {
    path: ['custom'],
    error: 'field-twice',
  })
  .refine(({ fields, programs }) => !fields.includes('enrolment') || programs.length > 0, {
    path: ['programs'],
    error: 'programs-needed',
  });
export type RegistrationFormSettings = z.infer<typeof registrationForm>;

/** A custom field and an extended field may have the same name. */
function keyOf({ name, extended }: CustomField): string {
  return `${String(extended)} ${name}`;
}

/** Only the common case. */
export const commonForm: RegistrationFormSettings = { fields: [], custom: [], programs: [], sources: [] };
