import type { Identifier } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { openDrafts } from './open-drafts.ts';

export type ShownIdentifier = Identifier & { readonly pending: 'added' | 'removed' | null };

/** What the customer holds, with what is added and removed on this till and not yet at the service. */
export function pendingIdentifiers(
  held: readonly Identifier[],
  open: readonly OperationView[],
): readonly ShownIdentifier[] {
  const changes = openDrafts(open, 'identifier-change');
  const removed = changes.flatMap(({ remove }) => remove);
  const added = [
    ...changes.flatMap(({ add }) => add),
    ...openDrafts(open, 'card').map(({ cardNumber }) => ({ type: 'cardnumber', value: cardNumber })),
  ];
  return [
    ...held.map((one) => ({ ...one, pending: isAmong(removed, one) ? ('removed' as const) : null })),
    ...added.filter((one) => !isAmong(held, one)).map((one) => ({ ...one, pending: 'added' as const })),
  ];
}

export function isAmong(list: readonly Identifier[], { type, value }: Identifier): boolean {
  return list.some((one) => one.type === type && one.value === value);
}
