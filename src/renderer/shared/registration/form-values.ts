import { toLatinDigits } from '../../lib/digits.ts';
import { type MoreChannel, moreChannels, type RegistrationDraft } from '#contract/drafts/registration.ts';
import { placeOf, placeWord } from '../place/places.ts';
import type { CustomField, RegistrationFormSettings } from '#contract/registration-form.ts';

type Texts = Readonly<Record<string, string>>;

/** What stands in the form: all that can be typed as it was typed, in every field there may be. */
export type RegistrationValues = Pick<
  RegistrationDraft,
  'firstName' | 'lastName' | 'mobile' | 'email' | 'cardNumber' | 'mobileConsent' | 'emailConsent'
> & {
  readonly mobilePersonal: boolean;
  readonly emailPersonal: boolean;
  readonly mobileVerified: boolean;
  readonly emailVerified: boolean;
  /** Where the customer is registered: `placeWord` of it. */
  readonly place: string;
  readonly channels: Readonly<Record<MoreChannel, { readonly value: string; readonly subscribed: boolean }>>;
  readonly externalId: string;
  readonly referralCode: string;
  readonly isMember: boolean;
  /** Empty for none. */
  readonly programId: string;
  readonly fields: Texts;
  readonly extendedFields: Texts;
};

/** @param form what the store asks: a field that nobody asks for is there only where the draft has it */
export function valuesOf(draft: RegistrationDraft, form: RegistrationFormSettings): RegistrationValues {
  const { mobilePersonal = false, emailPersonal = false, externalId = '', referralCode = '' } = draft;
  const { mobileVerified = false, emailVerified = false, source, accountId, channels = [] } = draft;
  const channelOf = (type: MoreChannel) =>
    channels.find((one) => one.type === type) ?? { value: '', subscribed: false };
  const asked = (extended: boolean) =>
    Object.fromEntries(form.custom.filter((one) => one.extended === extended).map(({ name }) => [name, '']));
  return {
    ...draft,
    mobilePersonal,
    emailPersonal,
    mobileVerified,
    emailVerified,
    place: placeWord({ source, accountId }),
    channels: { wechat: channelOf('wechat'), line: channelOf('line') },
    externalId,
    referralCode,
    isMember: draft.loyaltyType !== 'non_loyalty',
    programId: String(draft.enrolments?.[0]?.programId ?? ''),
    fields: { ...asked(false), ...textsOf(draft.fields) },
    extendedFields: { ...asked(true), ...textsOf(draft.extendedFields) },
  };
}

/**
 * What is asked for, without blanks.
 *
 * A consent counts only for a channel that is filled in: one ticked before the field was emptied falls away. And who
 * does not join is taken into no program (1013).
 */
export function draftOf(values: RegistrationValues, form: RegistrationFormSettings): RegistrationDraft {
  const { isMember, programId, externalId, referralCode, fields, extendedFields, ...rest } = values;
  const channels = moreChannels.flatMap((type) => {
    const { value, subscribed } = rest.channels[type];
    return value.trim() === '' ? [] : [{ type, value, subscribed }];
  });
  const [hasMobile, hasEmail] = [values.mobile.trim() !== '', values.email.trim() !== ''];
  const [custom, extended] = [typed(fields, form, false), typed(extendedFields, form, true)];
  return {
    firstName: rest.firstName,
    lastName: rest.lastName,
    mobile: rest.mobile,
    email: rest.email,
    cardNumber: rest.cardNumber,
    mobileConsent: rest.mobileConsent && hasMobile,
    emailConsent: rest.emailConsent && hasEmail,
    ...(rest.mobilePersonal && hasMobile && { mobilePersonal: true }),
    ...(rest.emailPersonal && hasEmail && { emailPersonal: true }),
    ...(rest.mobileVerified && hasMobile && { mobileVerified: true }),
    ...(rest.emailVerified && hasEmail && { emailVerified: true }),
    ...placeOf(rest.place),
    ...(channels.length > 0 && { channels }),
    ...(externalId.trim() !== '' && { externalId }),
    ...(!isMember && { loyaltyType: 'non_loyalty' as const }),
    ...(referralCode.trim() !== '' && { referralCode }),
    ...(isMember && programId !== '' && { enrolments: [{ programId: Number(programId) }] }),
    ...(Object.keys(custom).length > 0 && { fields: custom }),
    ...(Object.keys(extended).length > 0 && { extendedFields: extended }),
  };
}

/** A number in any script of digits; `null` for what is none. */
export function readNumber(text: string): number | null {
  const plain = toLatinDigits(text).replace(/\s/g, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

function textsOf(fields: RegistrationDraft['fields'] = {}): Texts {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

function typed(
  texts: Texts,
  { custom }: RegistrationFormSettings,
  extended: boolean,
): Record<string, string | number | boolean> {
  const filled = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const kindOf = (name: string) => custom.find((one) => one.name === name && one.extended === extended)?.kind;
  return Object.fromEntries(filled.map(([name, text]) => [name, valueOf(text, kindOf(name), extended)]));
}

/** Custom fields go as text, as in the document's sample; extended fields each in its own type. */
export function valueOf(text: string, kind: CustomField['kind'] = 'text', extended = false): string | number | boolean {
  const number = kind === 'number' ? readNumber(text) : null;
  if (number !== null) return extended ? number : String(number);
  return kind === 'yes-no' && extended ? text === 'true' : text;
}
