import { keyOf } from '#contract/rules/customer-key.ts';
import { bindKind } from '../outbox/kind.ts';
import type { Operation } from '../outbox/operation.ts';
import type { Desk } from './desk.ts';

/**
 * What the till shows without network follows what the service has taken: who the customer is, what they are called and
 * known by. For the transaction that applies an operation.
 */
export function followApplied(
  operation: Operation,
  customerId: number,
  desk: Pick<Desk, 'outbox' | 'kinds' | 'directory' | 'images' | 'storage' | 'clock'>,
): void {
  adoptCustomer(operation, customerId, desk);
  followCopy(operation, keyOf(customerId), desk);
}

/** The service has named the customer: the lane and the till's copy go by that id from now on. */
export function adoptCustomer(
  { lane }: Pick<Operation, 'lane'>,
  customerId: number,
  { outbox, directory }: Pick<Desk, 'outbox' | 'directory'>,
): void {
  const key = keyOf(customerId);
  // Given its own id again, a copy would lose what the service told of its points.
  if (lane === key) return;
  directory.assignId(lane, customerId);
  outbox.store.renameLane(lane, key);
}

/** What a write says of the customer is what the till's own copy says once the service has taken it. */
function followCopy(
  operation: Operation,
  key: string,
  { kinds, directory, images, storage, clock }: Pick<Desk, 'kinds' | 'directory' | 'images' | 'storage' | 'clock'>,
): void {
  const { image, ...details } = bindKind(operation, kinds)?.copy(directory.find(key)?.identifiers ?? []) ?? {};
  if (Object.keys(details).length > 0) directory.change(key, details);
  // On a disk in trouble the till waits for the service to tell of a picture: the room that is left is the queue's.
  if (!image || storage.trouble !== null) return;
  const bytes = Buffer.from(image.base64, 'base64');
  images.keep(key, { version: '', mediaType: image.mediaType, bytes, fetchedAtMs: clock.now() });
}
