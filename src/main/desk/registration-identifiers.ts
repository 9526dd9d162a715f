import type { Identifier } from '#contract/customer.ts';
import type { RegistrationDraft } from '#contract/registration.ts';
import { asciiDigits } from '../directory/search-text.ts';
import type { Operation } from '../outbox/operation.ts';
import { wireMobile } from './phone-number.ts';

/** The identifiers of a draft as the service keeps them, or the fields that cannot be right. */
export function identifiersOf(
  draft: RegistrationDraft,
  country: string,
):
  | { readonly ok: true; readonly identifiers: Identifier[] }
  | { readonly ok: false; readonly fields: readonly string[] } {
  const mobile = draft.mobile === '' ? '' : wireMobile(draft.mobile, country);
  if (mobile === null) return { ok: false, fields: ['draft.mobile'] };
  const identifiers = [
    { type: 'mobile', value: mobile },
    { type: 'email', value: draft.email.toLowerCase() },
    { type: 'cardnumber', value: asciiDigits(draft.cardNumber).replace(/\s/g, '') },
  ].filter(({ value }) => value !== '');
  return identifiers.length > 0 ? { ok: true, identifiers } : { ok: false, fields: ['draft.mobile'] };
}

/** Is a registration with one of these identifiers among the open operations? */
export function isOpenHere(identifiers: readonly Identifier[], open: readonly Operation[]): boolean {
  const isOneOfThem = (kept: Identifier) =>
    identifiers.some(({ type, value }) => kept.type === type && kept.value === value);
  return open.some(({ payload }) => payload?.identifiers.some(isOneOfThem));
}
