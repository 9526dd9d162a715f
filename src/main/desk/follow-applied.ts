import { type DirectoryStore, keyOf } from '../directory/directory-store.ts';
import { cardPayload } from '../outbox/kinds/card.ts';
import { identifierChangePayload } from '../outbox/kinds/identifier-change.ts';
import { isSameIdentifier } from '../outbox/kinds/same-identifier.ts';
import type { Operation } from '../outbox/operation.ts';
import type { Desk } from './desk.ts';

/**
 * What the till shows without network follows what the service has taken: who the customer is, and what they are known
 * by. For the transaction that applies an operation.
 */
export function followApplied(
  operation: Operation,
  customerId: number,
  desk: Pick<Desk, 'outbox' | 'directory'>,
): void {
  adoptCustomer(operation, customerId, desk);
  followIdentifiers(operation, keyOf(customerId), desk.directory);
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

function followIdentifiers({ kind, payload }: Operation, key: string, directory: DirectoryStore): void {
  const known = directory.find(key)?.identifiers ?? [];
  if (kind === 'card') {
    const { card } = cardPayload.parse(payload);
    const sent = { type: 'cardnumber', value: card.value };
    if (!known.some((one) => isSameIdentifier(one, sent))) directory.change(key, { identifiers: [...known, sent] });
  }
  if (kind === 'identifier-change') {
    const { add, remove } = identifierChangePayload.parse(payload);
    const left = known.filter((held) => ![...remove, ...add].some((one) => isSameIdentifier(held, one)));
    directory.change(key, { identifiers: [...left, ...add] });
  }
}
