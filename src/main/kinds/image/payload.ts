import { z } from 'zod';
import { type ImageDraft, imageDraft, imageOutline } from '#contract/drafts/image.ts';
import type { Operation } from '../../outbox/operation.ts';

/** The picture stays in the row until it is sent, because nothing else on this till survives a power cut. */
const unsent = z.object({ version: z.literal(1), draft: imageDraft });
export type ImagePayload = z.infer<typeof unsent>;

/** What the row keeps of an image once the service has it or nobody wants to send it: not one byte of it. */
const ended = z.object({ version: z.literal(1), draft: imageOutline });

export const imagePayload = z.union([unsent, ended]);

/** The image that an operation has to set; `null` if the operation has ended or cannot be read any more. */
export function imageToSet({ kind, payload: kept }: Pick<Operation, 'kind' | 'payload'>): ImageDraft | null {
  return kind === 'image' ? (unsent.safeParse(kept).data?.draft ?? null) : null;
}
