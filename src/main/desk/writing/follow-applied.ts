import { keyOf } from '#contract/rules/customer-key.ts';
import { bindKind } from '../../outbox/kind.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { Desk } from '../desk.ts';

/**
 * Updates what the till shows without network after the service has taken a write: who the customer is, their names and
 * identifiers. Runs inside the transaction that applies the operation.
 */
export function followApplied(
  operation: Operation,
  customerId: number,
  desk: Pick<Desk, 'outbox' | 'kinds' | 'directory' | 'images' | 'storage' | 'clock'>,
): void {
  adoptCustomer(operation, customerId, desk);
  followCopy(operation, keyOf(customerId), desk);
}

/** The service has named the customer. From now on the lane and the till's copy have that id. */
export function adoptCustomer(
  { lane }: Pick<Operation, 'lane'>,
  customerId: number,
  { outbox, directory }: Pick<Desk, 'outbox' | 'directory'>,
): void {
  const key = keyOf(customerId);
  // If the copy were given its own id again, it would lose the points that the service told.
  if (lane === key) return;
  directory.assignId(lane, customerId);
  outbox.store.renameLane(lane, key);
}

/** Once the service has taken a write, the till's own copy of the customer says the same as the write. */
function followCopy(
  operation: Operation,
  key: string,
  { kinds, directory, images, storage, clock }: Pick<Desk, 'kinds' | 'directory' | 'images' | 'storage' | 'clock'>,
): void {
  const { image, ...details } = bindKind(operation, kinds)?.copy(directory.find(key)?.identifiers ?? []) ?? {};
  if (Object.keys(details).length > 0) directory.change(key, details);
  // On a disk in trouble the room that is left is for the queue. The picture comes from the service later.
  if (!image || storage.trouble !== null) return;
  const bytes = Buffer.from(image.base64, 'base64');
  images.keep(key, { version: '', mediaType: image.mediaType, bytes, fetchedAtMs: clock.now() });
}
