import { cardLabels, cardSeriesOf } from '../org/card-series.ts';
import type { SourceAccount } from '../org/sources.ts';
import type { Store } from '../store/store.ts';
import type { IdentifierBody } from './body.ts';
import { type Checked, kept, refused } from './checked.ts';

/**
 * Issues a card that exists and is free.
 *
 * 3010: no such card, or not of the series named. 3017: no such label. 3027: not free. 3036: too many of the series.
 * The series and the label are "required" in the table and missing from samples, so they need not be there.
 */
export function issueCard(
  store: Store,
  wanted: IdentifierBody,
  holder: {
    readonly customerId: number;
    readonly profileId: number;
    readonly place: SourceAccount;
    readonly nowMs: number;
  },
): Checked<null> {
  const { customerId, profileId, place, nowMs } = holder;
  const number = wanted.value.trim();
  const card = store.cards.find(number);
  if (!card) return refused(3010, number);
  const series = cardSeriesOf(card.seriesId);
  const ofSeries = (wanted.seriesId ?? series.id) === series.id && (wanted.seriesCode ?? series.code) === series.code;
  if (!ofSeries) return refused(3010, number);
  const label = cardLabels.find((one) => one === (wanted.statusLabel ?? 'ACTIVE'));
  if (!label) return refused(3017, wanted.statusLabel);
  if (card.customerId !== null) return refused(3027, number);
  const held = store.cards.ofCustomer(customerId).filter(({ seriesId }) => seriesId === series.id);
  if (held.length >= series.maxActiveCards) return refused(3036, series.code);

  store.cards.issue({
    number,
    customerId,
    label,
    issuedAtMs: nowMs,
    extendedFields: JSON.stringify(wanted.extendedFields),
    customFields: JSON.stringify(wanted.customFields),
  });
  store.identifiers.add({ type: 'cardnumber', value: number, ...place, profileId });
  return kept(null);
}
