import type { Identifier } from '#contract/customer.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import { identifierChangePayload } from '../kinds/identifier-change/identifier-change.ts';
import { imageToSet } from '../kinds/image/image.ts';
import { bindKind } from '../kinds/kinds.ts';
import type { Operation } from '../outbox/operation.ts';
import type { Desk } from './desk.ts';

/**
 * What the till shows without network follows what the service has taken: who the customer is, what they are called and
 * known by. For the transaction that applies an operation.
 */
export function followApplied(
  operation: Operation,
  customerId: number,
  desk: Pick<Desk, 'outbox' | 'directory' | 'images' | 'storage' | 'clock'>,
): void {
  adoptCustomer(operation, customerId, desk);
  followDetails(operation, keyOf(customerId), desk.directory);
  followImage(operation, keyOf(customerId), desk);
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

/** On a disk in trouble the till waits for the service to tell of it: the room that is left is the queue's. */
function followImage(
  operation: Operation,
  key: string,
  { images, storage, clock }: Pick<Desk, 'images' | 'storage' | 'clock'>,
): void {
  const set = imageToSet(operation);
  if (set === null || storage.trouble !== null) return;
  const { mediaType, base64 } = set;
  images.keep(key, { version: '', mediaType, bytes: Buffer.from(base64, 'base64'), fetchedAtMs: clock.now() });
}

function followDetails(operation: Operation, key: string, directory: DirectoryStore): void {
  const known = directory.find(key)?.identifiers ?? [];
  const without = (gone: readonly Identifier[]) =>
    known.filter((held) => !gone.some((one) => isSameIdentifier(held, one)));
  const work = bindKind(operation)?.outline();
  switch (work?.kind) {
    case 'update': {
      const { firstName, lastName } = work.draft.changes;
      return directory.change(key, {
        ...(firstName !== undefined && { firstName }),
        ...(lastName !== undefined && { lastName }),
      });
    }
    case 'card': {
      const sent = { type: 'cardnumber', value: work.draft.cardNumber };
      return directory.change(key, { identifiers: [...without([sent]), sent] });
    }
    case 'identifier-change': {
      const { draft, add, remove } = identifierChangePayload.parse(operation.payload);
      // What another source knows is not what the customer is called by here; it is read anew with the rest.
      if (draft.source !== undefined) return;
      return directory.change(key, { identifiers: [...without([...remove, ...add]), ...add] });
    }
    default:
  }
}
