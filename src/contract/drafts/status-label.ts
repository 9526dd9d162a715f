import { z } from 'zod';

/** A status that a manager gives a customer, and the reason ("Update customer status"). */
export const statusLabelDraft = z.strictObject({
  label: z.string().trim().min(1).max(60),
  reason: z.string().trim().min(3).max(500),
});
