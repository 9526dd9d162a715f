import crypto from 'node:crypto';
import { describeImage } from '../../descriptions/describe-image.ts';
import { accept, refuse } from '../../answers/reply.ts';
import { readImage } from '../../images/read-image.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Operation } from '../../http/operation.ts';

/** "Set Customer Image": each image is a new version under the same file handle. 400: it is not an image. */
export const setImage: Operation = {
  route: 'POST /v2/customers/{customerId}/setImage',
  kind: 'write',
  body: 'form',
  handle: ({ params, form, nowMs }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    const read = readImage(form);
    if (!read.ok) return refuse(400, read.fault);
    const earlier = store.images.latest(found.customer.id);
    const image = {
      customerId: found.customer.id,
      fileHandle: earlier?.fileHandle ?? crypto.randomUUID(),
      token: crypto.randomUUID(),
      version: (earlier?.version ?? 0) + 1,
      type: read.type,
      atMs: nowMs,
    };
    store.images.add({ ...image, bytes: read.bytes });
    const uploaded = { code: 200, file: describeImage(image), message: 'Image kept', status: 'true' };
    return accept({ data: [uploaded], warnings: [], errors: [] });
  },
};
