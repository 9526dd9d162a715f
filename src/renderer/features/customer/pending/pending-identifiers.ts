import type { Identifier } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';
import type { OperationView } from '#contract/operation.ts';
import { isSamePlace } from '../../../shared/place/places.ts';
import { openDrafts } from './open-drafts.ts';

export type ShownIdentifier = Identifier & { readonly pending: 'added' | 'removed' | null };

/** The customer's identifiers in one source, with the unsent additions and removals there. */
export function pendingIdentifiers(
  held: readonly Identifier[],
  open: readonly OperationView[],
  at: Place = {},
): readonly ShownIdentifier[] {
  const changes = openDrafts(open, 'identifier-change').filter((draft) => isSamePlace(draft, at));
  const removed = changes.flatMap(({ remove }) => remove);
  const cards = at.source === undefined ? openDrafts(open, 'card') : [];
  const added = [
    ...changes.flatMap(({ add }) => add),
    ...cards.map(({ cardNumber }) => ({ type: 'cardnumber', value: cardNumber })),
  ];
  return [
    ...held.map((one) => ({ ...one, pending: isAmong(removed, one) ? ('removed' as const) : null })),
    ...added.filter((one) => !isAmong(held, one)).map((one) => ({ ...one, pending: 'added' as const })),
  ];
}

export function isAmong(list: readonly Identifier[], { type, value }: Identifier): boolean {
  return list.some((one) => one.type === type && one.value === value);
}
