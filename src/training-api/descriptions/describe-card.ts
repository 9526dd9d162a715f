import { cardLabels, cardSeriesOf, statusOfLabel } from '../org/card-series.ts';
import { orgId, stores } from '../org/company.ts';
import { printDay, printTime } from '../org/time.ts';
import type { Card } from '../store/customers/cards-store.ts';

/** One of `cardDetails` of "Fetch Customer Details". */
export function describeCard(card: Card): object {
  const series = cardSeriesOf(card.seriesId);
  const status = statusOfLabel(card.label);
  const issuedOn = printTime(card.issuedAtMs ?? card.createdAtMs);
  return {
    cardId: card.id,
    issuedDate: issuedOn,
    createdDate: printDay(card.createdAtMs),
    expiryDays: 0,
    seriesName: series.name,
    customerId: card.customerId ?? 0,
    maxActiveCards: series.maxActiveCards,
    cardExternalId: card.externalId,
    extendedFields: JSON.parse(card.extendedFields) as object,
    customFields: JSON.parse(card.customFields) as object,
    type: series.type,
    cardNumber: card.number,
    seriesId: series.id,
    seriesCode: series.code,
    orgId,
    entityId: stores[0].id,
    statusInfo: {
      reason: '',
      createdBy: stores[0].id,
      actions: [],
      autoUpdateTime: printDay(card.issuedAtMs ?? card.createdAtMs),
      createdOn: issuedOn,
      entityId: card.id,
      id: card.id,
      isActive: status === 'ACTIVE',
      labelId: cardLabels.find(({ label }) => label === card.label)?.id,
      label: card.label,
      status,
    },
    id: card.id,
    transactionNotAllowed: status === 'SUSPENDED',
  };
}
