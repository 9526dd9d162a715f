import { z } from 'zod';

const orgUnit = z.strictObject({ id: z.int().positive(), name: z.string().trim().min(1).max(100) });

/** What an org wants of its tills, where the document leaves it to the org. */
export const storeRules = z.strictObject({
  /** Customers are known by these: one can be exchanged for another of its kind, the last of a kind cannot be taken. */
  primaryIdentifiers: z
    .array(z.enum(['mobile', 'email', 'externalId']))
    .max(3)
    .default([]),
  /** Is a cashier asked why a customer opts in or out ("Update Subscription Details", `reason`)? */
  subscriptionReason: z.enum(['never', 'optional', 'required']).default('optional'),
  /** Units of the org that messages are chosen for apart (`orgUnitId`). */
  orgUnits: z
    .array(orgUnit)
    .max(50)
    .refine((units) => new Set(units.map(({ id }) => id)).size === units.length, { error: 'unit-twice' })
    .default([]),
});
export type StoreRules = z.infer<typeof storeRules>;

/** An org that has said nothing. */
export const usualRules: StoreRules = { primaryIdentifiers: [], subscriptionReason: 'optional', orgUnits: [] };
