import { findCardLabel } from '../org/card-series.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Store } from '../store/store.ts';
import { findCard } from './find-card.ts';
import type { CardHolder } from './issue-card.ts';

/**
 * Takes a card from its holder. With `NOT_ISSUED`, or without a label, the card is free again. With a label of expired
 * or deleted cards it is spent.
 *
 * 3010: no such card. 1011: this customer does not hold it in this source account. 3017: a label of cards that are
 * held.
 */
export function takeBackCard(store: Store, wanted: IdentifierBody, { customerId, place }: CardHolder): Checked<null> {
  const found = findCard(store, wanted);
  if (!found.ok) return found;
  const { number } = found.value;
  const identifier = { type: 'cardnumber', value: number } as const;
  if (store.identifiers.holderIn(place, identifier) !== customerId) return refused(1011, `cardnumber ${number}`);
  const label = findCardLabel(wanted.statusLabel ?? 'NOT_ISSUED', 'unheld');
  if (!label) return refused(3017, wanted.statusLabel);
  store.identifiers.remove(place, identifier);
  store.cards.takeBack(number, label);
  return kept(null);
}
