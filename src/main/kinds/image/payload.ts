import { z } from 'zod';
import { type ImageDraft, imageDraft, imageOutline } from '#contract/drafts/image.ts';
import type { Operation } from '../../outbox/operation.ts';

/** The picture stays in the row until it is sent, for nothing else on this till outlives a power cut. */
const unsent = z.object({ version: z.literal(1), draft: imageDraft });
export type ImagePayload = z.infer<typeof unsent>;

/** What the row keeps of an image once the service has it, or nobody wants it sent: not a byte of it. */
const ended = z.object({ version: z.literal(1), draft: imageOutline });

export const imagePayload = z.union([unsent, ended]);

/** The image that an operation is to set; `null` for one that has ended, or reads no more. */
export function imageToSet({ kind, payload: kept }: Pick<Operation, 'kind' | 'payload'>): ImageDraft | null {
  return kind === 'image' ? (unsent.safeParse(kept).data?.draft ?? null) : null;
}
