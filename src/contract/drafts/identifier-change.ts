import { z } from 'zod';
import { identifier } from '../customer.ts';
import { place } from '../place.ts';

const identifiers = z.array(identifier).max(20);

/** Identifiers a customer gains and loses in one source, in one go ("Update Customer Identifiers/Issue Card"). Mobiles as typed. */
export const identifierChangeDraft = z
  .strictObject({ add: identifiers, remove: identifiers, ...place })
  .refine(({ add, remove }) => add.length + remove.length > 0, { path: ['add'], error: 'nothing-changed' });
export type IdentifierChangeDraft = z.infer<typeof identifierChangeDraft>;
