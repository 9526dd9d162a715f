import { message } from '../answers/messages.ts';
import { type CardLabel, type CardSeries, cardSeriesOf, findCardLabel, statusOfLabel } from '../org/card-series.ts';
import { findCustomerLabel } from '../org/customer-labels.ts';
import type { SourceAccount } from '../org/sources.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Card } from '../store/customers/cards-store.ts';
import type { Store } from '../store/store.ts';
import { withFields } from '../store/with-fields.ts';
import { findCard } from './find-card.ts';

/** Who will hold a card, and where. */
export type CardHolder = {
  readonly customerId: number;
  readonly profileId: number;
  readonly place: SourceAccount;
  readonly nowMs: number;
};

/**
 * Issues a card that exists and is free ("Issue Card to an Existing Customer"), or sets the label of a card that the
 * customer holds. If the card already has that label, nothing changes and 8073 says so.
 *
 * 3010: no such card, or it is not of the named series. 3017: no such label. 3027: not free. 3036: too many active
 * cards of the series. 3042, 3044: the customer's status. The table calls the series and the label "required", but
 * samples lack them. So they may be missing, and a card without a label is active.
 */
export function issueCard(store: Store, wanted: IdentifierBody, holder: CardHolder): Checked<null> {
  const { customerId, profileId, place, nowMs } = holder;
  const blocked = findCustomerLabel(store.customers.find(customerId)?.statusLabel ?? '')?.blocksCards ?? null;
  if (blocked !== null) return refused(blocked);
  const found = findCard(store, wanted);
  if (!found.ok) return found;
  const card = found.value;
  const label = findCardLabel(wanted.statusLabel ?? 'ACTIVE', 'held');
  if (!label) return refused(3017, wanted.statusLabel);
  const isHeld = card.customerId === customerId;
  if (!isHeld && (card.customerId !== null || card.label !== 'NOT_ISSUED')) return refused(3027, card.number);
  const series = cardSeriesOf(card.seriesId);
  if (isOneTooMany(store, { card, label, series, customerId })) return refused(3036, series.code);
  const externalId = externalIdOf(store, { card, wanted, series });
  if (externalId === null) return refused(3027, wanted.cardExternalId);

  store.cards.issue({
    number: card.number,
    externalId,
    customerId,
    label,
    issuedAtMs: isHeld ? (card.issuedAtMs ?? nowMs) : nowMs,
    extendedFields: withFields(card.extendedFields, wanted.extendedFields),
    customFields: withFields(card.customFields, wanted.customFields),
  });
  if (!isHeld) store.identifiers.add({ type: 'cardnumber', value: card.number, ...place, profileId });
  return kept(null, isHeld && card.label === label ? [message(8073, card.number)] : []);
}

function isOneTooMany(
  store: Store,
  card: {
    readonly card: Card;
    readonly label: CardLabel;
    readonly series: CardSeries;
    readonly customerId: number;
  },
): boolean {
  if (statusOfLabel(card.label) !== 'ACTIVE') return false;
  const active = store.cards
    .ofCustomer(card.customerId)
    .filter(
      ({ seriesId, label, id }) =>
        seriesId === card.series.id && statusOfLabel(label) === 'ACTIVE' && id !== card.card.id,
    );
  return active.length >= card.series.maxActiveCards;
}

/**
 * The external id the card will have. A card of an external series takes the id it is issued with, unless another card
 * has that id (`null`).
 */
function externalIdOf(
  store: Store,
  { card, wanted, series }: { readonly card: Card; readonly wanted: IdentifierBody; readonly series: CardSeries },
): string | null {
  const externalId = wanted.cardExternalId?.trim() ?? '';
  if (!series.isExternal || externalId === '' || externalId === card.externalId) return card.externalId;
  return store.cards.findByExternalId(externalId) ? null : externalId;
}
