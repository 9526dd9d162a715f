import { z } from 'zod';
import { updateDraft } from '#contract/drafts/update.ts';

/** What the till keeps of a change of details: the draft without blanks. */
export const updatePayload = z.object({ version: z.literal(1), draft: updateDraft });
export type UpdatePayload = z.infer<typeof updatePayload>;
