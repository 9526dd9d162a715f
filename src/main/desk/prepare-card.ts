import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { CardPayload } from '../outbox/kinds/card.ts';
import type { Desk } from './desk.ts';
import { wireIdentifier } from './wire-identifier.ts';

/** What is kept of a card to issue. Error: `invalid-input` with `draft.cardNumber` when nothing of it is left to send. */
export function prepareCard(draft: CardPayload['draft'], { country }: Pick<Desk, 'country'>): Envelope<CardPayload> {
  const wire = wireIdentifier({ type: 'cardnumber', value: draft.cardNumber }, country);
  return wire === null
    ? fail('invalid-input', 'The card number cannot be right', { fields: ['draft.cardNumber'] })
    : succeed({ version: 1, draft: { ...draft, cardNumber: wire.value } });
}
