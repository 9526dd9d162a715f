import type { Identifier } from '#contract/customer.ts';
import { type DirectoryStore, type KeptCustomer, keyOf } from '../directory/directory-store.ts';
import { bindKind } from '../outbox/kinds/index.ts';
import { isSameIdentifier } from '../outbox/kinds/same-identifier.ts';
import type { Operation } from '../outbox/operation.ts';
import type { Desk } from './desk.ts';

/**
 * What the till shows without network follows what the service has taken: who the customer is, what they are called and
 * known by. To be called in the transaction that applies an operation.
 */
export function followApplied(
  operation: Operation,
  customerId: number,
  { outbox, directory }: Pick<Desk, 'outbox' | 'directory'>,
): void {
  const key = keyOf(customerId);
  if (operation.lane !== key) {
    directory.assignId(operation.lane, customerId);
    outbox.store.renameLane(operation.lane, key);
  }
  const known = directory.find(key);
  if (known) keepInstead(known, changed(known, operation), directory);
}

function changed(known: KeptCustomer, operation: Operation): KeptCustomer {
  const work = bindKind(operation)?.outline();
  switch (work?.kind) {
    case 'update': {
      const { firstName = known.firstName, lastName = known.lastName } = work.draft.changes;
      return { ...known, firstName, lastName };
    }
    case 'identifier-change': {
      const { add, remove } = operation.payload as { readonly add: Identifier[]; readonly remove: Identifier[] };
      const left = known.identifiers.filter((held) => !remove.some((gone) => isSameIdentifier(held, gone)));
      return { ...known, identifiers: [...left, ...add] };
    }
    case 'card':
      return { ...known, identifiers: [...known.identifiers, { type: 'cardnumber', value: work.draft.cardNumber }] };
    default:
      return known;
  }
}

/** What is kept is joined with what was known; here something may have gone. */
function keepInstead(known: KeptCustomer, next: KeptCustomer, directory: DirectoryStore): void {
  if (next === known) return;
  directory.forget(known.key);
  const { details, fetchedAtMs, ...rest } = next;
  directory.keep({ ...rest, ...(details && { details }), ...(fetchedAtMs !== null && { fetchedAtMs }) });
}
