import { z } from 'zod';

const text = z.union([z.string(), z.number().transform(String)]);

/** In some samples numbers are strings. A value that is not a number stays as it is, to be refused by its own code. */
const id = z
  .unknown()
  .transform((value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value));

/** What "Update Subscription Details" takes ("Request Parameters"), before its values are checked. */
export const subscriptionsBody = z.object({
  communicationId: id.optional(),
  campaignId: id.optional(),
  reason: z.string().optional(),
  scope: z.unknown().optional(),
  subscriptions: z
    .array(
      z.object({
        channel: text.default(''),
        accountId: text.nullish().transform((value) => value ?? ''),
        priority: text.default(''),
        type: text.default(''),
        orgUnitId: z
          .union([
            z.int().min(-1),
            z
              .string()
              .regex(/^\d{1,15}$/)
              .transform(Number),
          ])
          .nullish()
          .transform((value) => Math.max(value ?? 0, 0)),
        sourceName: z.string().default(''),
      }),
    )
    .min(1),
});
export type SubscriptionsBody = z.infer<typeof subscriptionsBody>;
