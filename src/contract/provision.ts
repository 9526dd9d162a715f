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

/** How to reach the service, and as which till ("Prerequisites" of "Register Customer"). */
const service = z.strictObject({
  /** `https://eu.api.capillarytech.com`; `http:` on loopback only. */
  host: z.url({ protocol: /^https?$/ }).max(300),
  till: z.string().trim().min(1).max(100),
  password: tillPassword,
  source: z.string().trim().min(1).max(40).default('INSTORE'),
  /** For sources with several accounts. */
  accountId: z.string().trim().min(1).max(100).optional(),
  /** Which sources those are, where the org knows better than the document. */
  sourcesWithAccounts: z.array(z.string().trim().min(1).max(40)).max(40).optional(),
  /** How many of a kind are replayed at the most, under what the service allows; 0 for no limit. */
  registrationsPerMinute: z.int().min(0).max(100_000).default(80),
  cardsPerHour: z.int().min(0).max(100_000).default(800),
  referralsPerHour: z.int().min(0).max(100_000).default(800),
  /** How long the service may go on working on a request whose answer was lost, in seconds. */
  timeoutSeconds: z.int().min(1).max(600).default(60),
});

const uniqueStaff = z
  .array(staffMember)
  .min(1)
  .max(200)
  .refine((staff) => new Set(staff.map((one) => one.code)).size === staff.length, { error: 'staff-code-twice' });

/** A two-letter country: mobiles typed without a country code are read as numbers of this one. */
const country = z.string().regex(/^[A-Z]{2}$/);

/** A till that speaks to a real service. */
const serviceProvision = z.strictObject({
  service,
  country,
  language: language.default('en'),
  /** `none` keeps the password in a file of mode 0600; for a loopback host only. */
  unlock: z.enum(['keychain', 'none']).default('keychain'),
  staff: uniqueStaff,
  /** What is asked of a new customer beyond the common case. */
  registration: registrationForm.optional(),
  rules: storeRules.optional(),
  /** The series of cards that are given out here. */
  cardSeries: cardSeries.optional(),
});

/** A till in training mode: its own built-in service, made-up customers. */
const trainingProvision = z.strictObject({
  training: z.literal(true),
  country: country.default('IN'),
  language: language.default('en'),
  staff: uniqueStaff.optional(),
  registration: registrationForm.optional(),
  rules: storeRules.optional(),
  cardSeries: cardSeries.optional(),
});

/** What a till is told once, at its first start: by `--provision=FILE` or by the first-run screen. */
export const provision = z.union([trainingProvision, serviceProvision]);
export type Provision = z.infer<typeof provision>;
export type ServiceProvision = z.infer<typeof serviceProvision>;
export type TrainingProvision = z.infer<typeof trainingProvision>;

/** What the first-run screen asks: the same, for one first manager. */
export { serviceProvision, trainingProvision };
