import { z } from 'zod';
import { cardDraft } from '#contract/drafts/card.ts';

/** What the till keeps of a card to issue: the draft, with its number as it goes on the wire. */
export const cardPayload = z.object({ version: z.literal(1), draft: cardDraft });
export type CardPayload = z.infer<typeof cardPayload>;
