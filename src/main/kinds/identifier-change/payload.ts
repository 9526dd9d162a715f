import { z } from 'zod';
import { identifier } from '#contract/customer.ts';
import { identifierChangeDraft } from '#contract/drafts/identifier-change.ts';

/** What the till keeps: the draft as typed, for a person to correct, and both lists as they go on the wire. */
export const identifierChangePayload = z.object({
  version: z.literal(1),
  draft: identifierChangeDraft,
  add: z.array(identifier),
  remove: z.array(identifier),
});
export type IdentifierChangePayload = z.infer<typeof identifierChangePayload>;
