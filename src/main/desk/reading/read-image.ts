import { type Envelope, succeed } from '#contract/envelope.ts';
import type { CustomerImage } from '#contract/customer.ts';
import { mostPixels, readPicture } from '#contract/rules/picture.ts';
import { customerIdOf } from '#contract/rules/customer-key.ts';
import { type CustomerImage as WireImage, fetchCustomerImage } from '../../capillary/customers/customer-image.ts';
import type { KeptImage } from '../../directory/image-store.ts';
import { imageToSet } from '../../kinds/image/payload.ts';
import { currentKey } from '../current-key.ts';
import type { Desk } from '../desk.ts';
import { serviceError } from './service-error.ts';

/** The document names no limit. Anything larger than this is no portrait, and the till does not show it. */
const atMostBytes = 5 * 1024 * 1024;
const timeoutMs = 15_000;

/** What the till has of a customer's image: the one it read last, and the one that waits to be sent. */
export function readImageTill(key: string, desk: Desk): CustomerImage {
  const current = currentKey(key, desk);
  return shown(desk.images.find(current), current, desk);
}

/**
 * A customer's image from the service ("Get Customer Image"): first its address, then the file itself, unless the till
 * has that file already. A file that cannot be drawn is no image.
 *
 * Errors: those of a reading. If the address does not answer, the kept image stays.
 */
export async function readImageService(key: string, desk: Desk): Promise<Envelope<CustomerImage>> {
  const current = currentKey(key, desk);
  const customerId = customerIdOf(current);
  if (customerId === null) return succeed(readImageTill(current, desk));
  const answer = await fetchCustomerImage(desk.service, { customerId, source: 'ALL' });
  if (answer.kind !== 'accepted') return serviceError(answer);
  const image = await follow(answer.value[0], desk.images.find(current), desk);
  keepOrLeave(current, image, desk);
  desk.onDirectoryChange();
  return succeed(shown(image, current, desk));
}

async function follow(
  told: WireImage | undefined,
  kept: KeptImage | null,
  { clock, fetchFile }: Pick<Desk, 'clock' | 'fetchFile'>,
): Promise<KeptImage | null> {
  const address = told?.secureFilePath ?? told?.filePath ?? '';
  if (address === '') return null;
  const { fileHandle = '', version = '' } = told?.file ?? {};
  const name = `${fileHandle} ${version}`.trim();
  if (kept && name !== '' && kept.version === name) return { ...kept, fetchedAtMs: clock.now() };
  const bytes = await fetchFile(address, { atMostBytes, timeoutMs });
  if (!bytes) return kept;
  const facts = readPicture(bytes);
  if (!facts?.isWhole || facts.width * facts.height > mostPixels) return null;
  return { version: name, mediaType: facts.mediaType, bytes, fetchedAtMs: clock.now() };
}

/** While the disk is in trouble, the image is only shown: the room that is left is for the queue. */
function keepOrLeave(key: string, image: KeptImage | null, { images, storage }: Desk): void {
  storage.attempt(() => (image ? images.keep(key, image) : images.forget(key)));
}

function shown(image: KeptImage | null, key: string, { outbox }: Pick<Desk, 'outbox'>): CustomerImage {
  // An image that a person has to decide about is not on its way.
  const onTheirWay = outbox.store.openOfLane(key).filter(({ state }) => state !== 'attention');
  const waiting = onTheirWay.flatMap((operation) => imageToSet(operation) ?? []);
  const last = waiting.at(-1);
  return {
    image: image && { mediaType: image.mediaType, base64: Buffer.from(image.bytes).toString('base64') },
    fetchedAtMs: image?.fetchedAtMs ?? null,
    pending: last ? { mediaType: last.mediaType, base64: last.base64 } : null,
  };
}
