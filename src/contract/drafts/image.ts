import { z } from 'zod';

/** The length of two megabytes in base64. */
const longest = Math.ceil((2 * 1024 * 1024) / 3) * 4;

/** A customer's picture ("Set Customer Image"). */
export const imageDraft = z.strictObject({
  fileName: z.string().trim().min(1).max(120),
  mediaType: z.enum(['image/png', 'image/jpeg']),
  base64: z.base64().min(4).max(longest),
});
export type ImageDraft = z.infer<typeof imageDraft>;

/** The same without the picture's bytes, for lists. */
export const imageOutline = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
});
