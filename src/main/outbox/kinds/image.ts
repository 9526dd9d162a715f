import { z } from 'zod';
import { imageDraft } from '#contract/drafts/image.ts';
import { setCustomerImage } from '../../capillary/customer-image.ts';
import { findMoved } from './find-customer.ts';
import { type Finding, defineKind } from './kind.ts';
import { done } from './sent.ts';

/** The picture stays in the row, for nothing else on this till outlives a power cut. */
const payload = z.object({ version: z.literal(1), draft: imageDraft });
export type ImagePayload = z.infer<typeof payload>;

/** "Set Customer Image". Set again it is the same, so it is not read. */
export const image = defineKind({
  name: 'image',
  payload,
  budget: null,
  looksFirst: false,
  outline: ({ draft: { fileName, mediaType, base64 } }) => ({
    kind: 'image',
    draft: { fileName, mediaType, bytes: Buffer.byteLength(base64, 'base64') },
  }),
  send: async ({ draft: { fileName, mediaType, base64 } }, { customerId, ports: { service } }) => {
    const file = { bytes: new Uint8Array(Buffer.from(base64, 'base64')), type: mediaType, name: fileName };
    return done(await setCustomerImage(service, { customerId, file }), customerId);
  },
  read: async (_payload, context) =>
    (await findMoved(context, context.operation.serviceCode)) ?? ({ kind: 'absent' } satisfies Finding),
});
