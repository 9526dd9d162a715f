import { z } from 'zod';
import { type ImageDraft, imageDraft, imageOutline } from '#contract/drafts/image.ts';
import { setCustomerImage } from '../../capillary/customer-image.ts';
import type { Operation } from '../../outbox/operation.ts';
import { findMoved } from '../reading/find-customer.ts';
import { type Finding, defineKind } from '../../outbox/kind.ts';
import { done } from '../sending/sent.ts';

/** The picture stays in the row until it is sent, for nothing else on this till outlives a power cut. */
const unsent = z.object({ version: z.literal(1), draft: imageDraft });
export type ImagePayload = z.infer<typeof unsent>;

/** What the row keeps of an image once the service has it, or nobody wants it sent: not a byte of it. */
const ended = z.object({ version: z.literal(1), draft: imageOutline });

const payload = z.union([unsent, ended]);

/** The image that an operation is to set; `null` for one that has ended, or reads no more. */
export function imageToSet({ kind, payload: kept }: Pick<Operation, 'kind' | 'payload'>): ImageDraft | null {
  return kind === 'image' ? (unsent.safeParse(kept).data?.draft ?? null) : null;
}

/** "Set Customer Image". Set again it is the same, so it is not read. */
export const image = defineKind({
  name: 'image',
  payload,
  budget: null,
  looksFirst: false,
  outline: ({ draft }) => {
    const { fileName, mediaType } = draft;
    const bytes = 'bytes' in draft ? draft.bytes : Buffer.byteLength(draft.base64, 'base64');
    return { kind: 'image', draft: { fileName, mediaType, bytes } };
  },
  send: async ({ draft }, { customerId, ports: { service } }) => {
    if ('bytes' in draft) throw new Error('An image that has ended was begun again');
    const { fileName, mediaType, base64 } = draft;
    const file = { bytes: new Uint8Array(Buffer.from(base64, 'base64')), type: mediaType, name: fileName };
    return done(await setCustomerImage(service, { customerId, file }), customerId);
  },
  read: async (_payload, context) =>
    (await findMoved(context, context.operation.serviceCode)) ?? ({ kind: 'absent' } satisfies Finding),
});
