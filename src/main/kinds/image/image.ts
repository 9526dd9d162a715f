import { setCustomerImage } from '../../capillary/customers/customer-image.ts';
import { findMoved } from '../reading/find-customer.ts';
import { askIfOlder } from '../reading/old-doubt.ts';
import type { Finding } from '../../outbox/finding.ts';
import { defineKind } from '../../outbox/kind.ts';
import { imagePayload } from './payload.ts';
import { prepareImage } from './prepare.ts';
import { done } from '../sending/sent.ts';
import * as touches from '../touches.ts';

/**
 * "Set Customer Image". Setting it again soon changes nothing, so the image is not read. Later on a newer one may be there,
 * and a person decides.
 */
export const image = defineKind({
  name: 'image',
  access: 'staff',
  payload: imagePayload,
  budget: null,
  looksFirst: false,
  prepare: prepareImage,
  touches: () => [touches.image],
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
    (await findMoved(context, context.operation.serviceCode)) ??
    askIfOlder(context) ??
    ({ kind: 'absent' } satisfies Finding),
  copy: ({ draft }) => ('base64' in draft ? { image: draft } : {}),
});
