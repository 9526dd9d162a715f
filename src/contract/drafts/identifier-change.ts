import { z } from 'zod';
import { identifier } from '../customer.ts';
import { place } from '../place.ts';

const identifiers = z.array(identifier).max(20);

/** What a customer gains and loses in one source ("Update Customer Identifiers/Issue Card"). Mobiles are as typed. */
export const identifierChangeDraft = z
  .strictObject({ add: identifiers, remove: identifiers, ...place })
  .refine(({ add, remove }) => add.length + remove.length > 0, { path: ['add'], error: 'nothing-changed' });
export type IdentifierChangeDraft = z.infer<typeof identifierChangeDraft>;
