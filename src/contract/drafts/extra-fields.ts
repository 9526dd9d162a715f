import { z } from 'zod';

/** Fields that the org named itself, each with what a person wrote or chose. */
export const extraFields = z
  .record(z.string().min(1).max(100), z.union([z.string().trim().min(1).max(1000), z.number(), z.boolean()]))
  .refine((fields) => Object.keys(fields).length <= 100, { error: 'too-many' });
