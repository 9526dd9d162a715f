import { z } from 'zod';
import { cardSeries } from './card-series.ts';
import { registrationForm } from './registration-form.ts';
import { language } from './routes/app.ts';
import { storeRules } from './store-rules.ts';

export const staffRole = z.enum(['cashier', 'manager']);
export type StaffRole = z.infer<typeof staffRole>;

const staffMember = z.strictObject({
  code: z.string().trim().min(1).max(20),
  name: z.string().trim().min(1).max(100),
  role: staffRole,
  pin: z.string().regex(/^\d{6}$/),
});
export type ProvisionedStaff = z.infer<typeof staffMember>;

export const tillPassword = z.string().min(1).max(200);

/** How to reach the service, and the till it is reached as ("Prerequisites" of "Register Customer"). */
const service = z.strictObject({
  /** For example `https://eu.api.capillarytech.com`. `http:` only on loopback. */
  host: z.url({ protocol: /^https?$/ }).max(300),
  till: z.string().trim().min(1).max(100),
  password: tillPassword,
  source: z.string().trim().min(1).max(40).default('INSTORE'),
  /** For sources with several accounts. */
  accountId: z.string().trim().min(1).max(100).optional(),
  /** The sources that have several accounts, if the org knows better than the document. */
  sourcesWithAccounts: z.array(z.string().trim().min(1).max(40)).max(40).optional(),
  /** How many of a kind the till replays at most, below what the service allows; 0 for no limit. */
  registrationsPerMinute: z.int().min(0).max(100_000).default(80),
  cardsPerHour: z.int().min(0).max(100_000).default(800),
  referralsPerHour: z.int().min(0).max(100_000).default(800),
  /** How long the service may still work on a request whose answer was lost, in seconds. */
  timeoutSeconds: z.int().min(1).max(600).default(60),
});

const uniqueStaff = z
  .array(staffMember)
  .min(1)
  .max(200)
  .refine((staff) => new Set(staff.map((one) => one.code)).size === staff.length, { error: 'staff-code-twice' });

/** A two-letter country. A mobile typed without a country code is read as a number of this country. */
const country = z.string().regex(/^[A-Z]{2}$/);

/** A till that speaks to a real service. */
const serviceProvision = z.strictObject({
  service,
  country,
  language: language.default('en'),
  /** `none` keeps the password in a file of mode 0600. Only for a loopback host. */
  unlock: z.enum(['keychain', 'none']).default('keychain'),
  staff: uniqueStaff,
  /** What the till asks a new customer beyond the common case. */
  registration: registrationForm.optional(),
  rules: storeRules.optional(),
  /** The series of the cards that are given out here. */
  cardSeries: cardSeries.optional(),
});

/** A till in training mode, with its own built-in service and made-up customers. */
const trainingProvision = z.strictObject({
  training: z.literal(true),
  country: country.default('IN'),
  language: language.default('en'),
  staff: uniqueStaff.optional(),
  registration: registrationForm.optional(),
  rules: storeRules.optional(),
  cardSeries: cardSeries.optional(),
});

/** What a till is told once, at its first start, by `--provision=FILE` or by the first-run screen. */
export const provision = z.union([trainingProvision, serviceProvision]);
export type Provision = z.infer<typeof provision>;
export type ServiceProvision = z.infer<typeof serviceProvision>;
export type TrainingProvision = z.infer<typeof trainingProvision>;

/** What the first-run screen asks: the same, with one manager to begin with. */
export { serviceProvision, trainingProvision };
