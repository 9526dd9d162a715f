import type { Identifier } from '#contract/customer.ts';
import { type CardSeries, hasRightCheckDigit, seriesOfNumber } from '#contract/card-series.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { type RegistrationPayload, registrationPayload } from './payload.ts';
import { sourceWithoutAccount } from '../../capillary/source-account.ts';
import type { PreparePorts } from '../../outbox/prepared.ts';
import { openGroups } from '../group/open-groups.ts';
import { wireMobile } from '../../identifiers/phone-number.ts';
import { wireIdentifier } from '../../identifiers/wire-identifier.ts';

/**
 * What the till keeps of a registration: the draft, and its identifiers as the service keeps them.
 *
 * Errors: `invalid-input` with the fields that cannot be right, also for a missing account that the source demands and
 * for a wrong check digit of a card. `conflict` if another registration or group with one of these identifiers is open
 * here: a second one would only find the first at the service.
 *
 * @param exceptId the operation that is being corrected
 */
export function prepareRegistration(
  draft: RegistrationDraft,
  ports: PreparePorts,
  exceptId?: string,
): Envelope<RegistrationPayload> {
  const primary = ports.rules.primaryIdentifiers;
  const card = { type: 'cardnumber', value: draft.cardNumber };
  const cardNumber = draft.cardNumber === '' ? '' : (wireIdentifier(card, ports.country)?.value ?? null);
  if (cardNumber === null) {
    return fail('invalid-input', 'The card number cannot be right', { fields: ['draft.cardNumber'] });
  }
  const series = seriesOfNumber(ports.cardSeries, cardNumber);
  if (series && !hasRightCheckDigit(cardNumber, series)) {
    return fail('invalid-input', 'The card number has a wrong digit', { fields: ['draft.cardNumber'] });
  }
  const mobile = draft.mobile === '' ? '' : wireMobile(draft.mobile, ports.country);
  const identifiers = [
    { type: 'mobile', value: mobile ?? '' },
    { type: 'email', value: draft.email.toLowerCase() },
    { type: 'externalId', value: draft.externalId ?? '' },
    { type: 'cardnumber', value: cardNumber },
  ].filter(({ value }) => value !== '');
  if (sourceWithoutAccount(ports.service, draft) !== null) {
    return fail('invalid-input', 'The source needs an account', { fields: ['draft.accountId'] });
  }
  if (mobile === null || identifiers.length === 0) {
    return fail('invalid-input', 'An identifier cannot be right', { fields: ['draft.mobile'] });
  }
  return isKeptAlready(identifiers, ports, exceptId)
    ? fail('conflict', 'A registration with this identifier is already kept here', { reason: 'already-kept' })
    : succeed({
        version: 1,
        draft,
        identifiers,
        ...(cardNumber !== '' && { card: given(series) }),
        ...(primary.length > 0 && { primary }),
      });
}

/** A card that is given out with the registration. It is in use at once, and its number tells its series. */
function given(series: CardSeries | null): RegistrationPayload['card'] {
  return {
    ...(series?.id !== undefined && { seriesId: series.id }),
    ...(series?.code !== undefined && { seriesCode: series.code }),
    statusLabel: series?.statusLabels[0] ?? 'ACTIVE',
  };
}

function isKeptAlready(identifiers: readonly Identifier[], { outbox }: PreparePorts, exceptId?: string): boolean {
  const isOneOfThese = (kept: Identifier) =>
    identifiers.some(({ type, value }) => kept.type === type && kept.value === value);
  const isInGroup = openGroups(outbox).some(
    ({ id, kind, people }) =>
      id !== exceptId &&
      kind === 'group-registration' &&
      people.some(({ identifiers: named }) => named.some(isOneOfThese)),
  );
  if (isInGroup) return true;
  return outbox.backlog
    .openOfKind('registration')
    .filter(({ id }) => id !== exceptId)
    .some(({ payload }) => registrationPayload.safeParse(payload).data?.identifiers.some(isOneOfThese));
}
