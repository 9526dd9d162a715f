import { orgId } from '../org/company.ts';
import { printPlainTime } from '../org/time.ts';
import type { Image } from '../store/customers/images-store.ts';

const namespace = 'customerImage';

/** Where an image is served, below the service's origin. */
export const imageRoute = `/${namespace}/${orgId}/:customerId{[0-9]+}/:token`;

/** `file` of "Set Customer Image" and "Get Customer Image". */
export function describeImage(image: Image): object {
  return {
    acl: 'PRIVATE',
    fileHandle: image.fileHandle,
    lastModified: printPlainTime(image.atMs),
    latestVersion: image.version,
    name: `${orgId}/${image.customerId}/0`,
    namespace,
    s3Token: pathOf(image),
    version: image.version,
  };
}

/** One of `customerImage`. Its addresses serve the image to anybody who has them. */
export function describeStoredImage(image: Image, origin: string): object {
  const address = `${origin}/${pathOf(image)}`;
  return {
    code: 200,
    file: describeImage(image),
    filePath: address,
    message: 'Image found',
    secureFilePath: address,
    status: 'true',
  };
}

function pathOf({ customerId, token }: Image): string {
  return `${namespace}/${orgId}/${customerId}/${token}`;
}
