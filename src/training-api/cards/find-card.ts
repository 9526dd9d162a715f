import { cardSeriesOf } from '../org/card-series.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Card } from '../store/customers/cards-store.ts';
import type { Store } from '../store/store.ts';

/** Finds the card that is meant. 3010: there is none, or the request names another series or external id. */
export function findCard(store: Store, wanted: IdentifierBody): Checked<Card> {
  const number = wanted.value.trim();
  const card = store.cards.find(number);
  if (!card) return refused(3010, number);
  const series = cardSeriesOf(card.seriesId);
  const isOfSeries =
    (wanted.seriesId ?? series.id) === series.id && (wanted.seriesCode?.trim() || series.code) === series.code;
  const isKnownAs = series.isExternal || (wanted.cardExternalId?.trim() || card.externalId) === card.externalId;
  return isOfSeries && isKnownAs ? kept(card) : refused(3010, number);
}
