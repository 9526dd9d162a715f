import { z } from 'zod';
import { moreChannels } from './drafts/registration.ts';
import { place } from './place.ts';

/** A name that can be a key of the form as well: paths in it are written with dots and brackets. */
const fieldName = z
  .string()
  .trim()
  .regex(/^[^.[\]"'`]{1,100}$/);

const label = z.string().trim().min(1).max(100);

const customField = z
  .strictObject({
    /** As the org has configured it: the key on the wire. */
    name: fieldName,
    /** What the cashier reads; the name where there is none. */
    label: label.optional(),
    kind: z.enum(['text', 'number', 'date', 'choice', 'yes-no']).default('text'),
    /** Of a `choice`. */
    options: z.array(label).min(1).max(200).optional(),
    required: z.boolean().default(false),
    /** One of the `extendedFields` and no custom field. */
    extended: z.boolean().default(false),
  })
  .refine(({ kind, options }) => (kind === 'choice') === (options !== undefined), {
    path: ['options'],
    error: 'options-of-a-choice',
  });
export type CustomField = z.infer<typeof customField>;

/** What can be asked beside mobile, names, e-mail, card and the newsletter. */
const moreFields = z.enum([
  'externalId',
  'loyaltyType',
  'referralCode',
  'consentPerPriority',
  'enrolment',
  'verified',
  ...moreChannels,
]);

/** What this store asks of a new customer beyond the common case ("Register Customer"). Nothing, unless told. */
export const registrationForm = z
  .strictObject({
    fields: z.array(moreFields).max(20).default([]),
    custom: z.array(customField).max(50).default([]),
    /** The loyalty programs a customer can be taken into, where the store offers a choice. */
    programs: z
      .array(z.strictObject({ id: z.int().positive(), name: label }))
      .max(20)
      .default([]),
    /** Other sources that customers are registered in here, beside the till's own. */
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

/** A custom and an extended field may share a name. */
function keyOf({ name, extended }: CustomField): string {
  return `${String(extended)} ${name}`;
}

/** The common case alone. */
export const commonForm: RegistrationFormSettings = { fields: [], custom: [], programs: [], sources: [] };
