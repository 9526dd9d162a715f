import type { Identifier } from '#contract/customer.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { RegistrationDraft } from '#contract/registration.ts';
import { asciiDigits } from '#contract/digits.ts';
import type { Desk } from './desk.ts';
import { wireMobile } from './phone-number.ts';

/**
 * The identifiers of a draft as the service keeps them.
 *
 * Errors: `invalid-input` with the fields that cannot be right; `conflict` when another registration with one of them
 * is open here, for a second one would only find the first at the service.
 *
 * @param exceptId the operation that is being corrected
 */
export function identifiersToKeep(draft: RegistrationDraft, desk: Desk, exceptId?: string): Envelope<Identifier[]> {
  const mobile = draft.mobile === '' ? '' : wireMobile(draft.mobile, desk.country);
  const identifiers = [
    { type: 'mobile', value: mobile ?? '' },
    { type: 'email', value: draft.email.toLowerCase() },
    { type: 'cardnumber', value: asciiDigits(draft.cardNumber).replace(/\s/g, '') },
  ].filter(({ value }) => value !== '');
  if (mobile === null || identifiers.length === 0) {
    return fail('invalid-input', 'An identifier cannot be right', { fields: ['draft.mobile'] });
  }
  const others = desk.outbox.store.open().filter(({ id }) => id !== exceptId);
  const isOneOfThese = (kept: Identifier) =>
    identifiers.some(({ type, value }) => kept.type === type && kept.value === value);
  return others.some(({ payload }) => payload?.identifiers.some(isOneOfThese))
    ? fail('conflict', 'A registration with this identifier is already kept here', { reason: 'already-kept' })
    : succeed(identifiers);
}
