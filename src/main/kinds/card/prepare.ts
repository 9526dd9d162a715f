import { hasRightCheckDigit, seriesOfNumber } from '#contract/card-series.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { CardPayload } from './payload.ts';
import type { PreparePorts } from '../../outbox/prepared.ts';
import { wireIdentifier } from '../../identifiers/wire-identifier.ts';

/**
 * What the till keeps of a card to issue. Error: `invalid-input` with `draft.cardNumber` if nothing of the number is
 * left to send, or if its check digit is wrong for its series.
 */
export function prepareCard(
  draft: CardPayload['draft'],
  { country, cardSeries }: Pick<PreparePorts, 'country' | 'cardSeries'>,
): Envelope<CardPayload> {
  const wire = wireIdentifier({ type: 'cardnumber', value: draft.cardNumber }, country);
  if (wire === null) return wrongNumber;
  const { seriesId, seriesCode } = draft;
  const isOwn = seriesId === undefined && seriesCode === undefined;
  const named = cardSeries.find(({ id, code }) => id === seriesId && code === seriesCode);
  const series = isOwn ? seriesOfNumber(cardSeries, wire.value) : named;
  return series && !hasRightCheckDigit(wire.value, series)
    ? wrongNumber
    : succeed({ version: 1, draft: { ...draft, cardNumber: wire.value } });
}

const wrongNumber = fail('invalid-input', 'The card number cannot be right', { fields: ['draft.cardNumber'] });
