import { z } from 'zod';
import { imageDraft } from '#contract/drafts/image.ts';
import { setCustomerImage } from '../../capillary/customer-image.ts';
import { defineKind } from './kind.ts';
import { done } from './sent.ts';

const payload = z.object({ version: z.literal(1), draft: imageDraft });

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
  read: () => Promise.resolve({ kind: 'absent' }),
});
