import { z } from 'zod';

const orgUnit = z.strictObject({ id: z.int().positive(), name: z.string().trim().min(1).max(100) });

/** What an org wants of its tills, in matters that the document leaves to the org. */
export const storeRules = z.strictObject({
  /** Customers are known by these. One may be exchanged for another of its kind; the last of a kind must stay. */
  primaryIdentifiers: z
    .array(z.enum(['mobile', 'email', 'externalId']))
    .max(3)
    .default([]),
  /** Does the till ask why a customer opts in or out ("Update Subscription Details", `reason`)? */
  subscriptionReason: z.enum(['never', 'optional', 'required']).default('optional'),
  /** Units of the org for which messages are chosen separately (`orgUnitId`). */
  orgUnits: z
    .array(orgUnit)
    .max(50)
    .refine((units) => new Set(units.map(({ id }) => id)).size === units.length, { error: 'unit-twice' })
    .default([]),
});
export type StoreRules = z.infer<typeof storeRules>;

/** The rules of an org that has set none. */
export const usualRules: StoreRules = { primaryIdentifiers: [], subscriptionReason: 'optional', orgUnits: [] };
