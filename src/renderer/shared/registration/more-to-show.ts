import type { CustomField, RegistrationFormSettings } from '#contract/registration-form.ts';
import type { Place } from '#contract/place.ts';
import { isSamePlace, placeOf } from '../place/places.ts';
import { listOf, pathOf } from './field-path.ts';
import type { RegistrationValues } from './form-values.ts';

type More = {
  /** Of the fields to show, by their path in the form. */
  readonly paths: readonly string[];
  readonly custom: readonly CustomField[];
  readonly programs: readonly { readonly value: string; readonly label: string }[];
  readonly places: readonly Place[];
  readonly isFilled: boolean;
};

/**
 * What stands under "More": what the store asks for, and what a kept registration has although nobody asks any more.
 * What must be filled in stands above, where it is seen.
 */
export function moreToShow(
  { fields, custom, programs, sources }: RegistrationFormSettings,
  values: RegistrationValues,
): More {
  const chosen = placeOf(values.place);
  const filled = {
    externalId: values.externalId !== '',
    referralCode: values.referralCode !== '',
    programId: values.programId !== '',
    isMember: !values.isMember,
    place: values.place !== '',
    wechat: values.channels.wechat.value !== '',
    line: values.channels.line.value !== '',
    verified: values.mobileVerified || values.emailVerified,
  };
  const asked = {
    externalId: fields.includes('externalId'),
    referralCode: fields.includes('referralCode'),
    programId: fields.includes('enrolment'),
    isMember: fields.includes('loyaltyType'),
    place: sources.length > 0,
    wechat: fields.includes('wechat'),
    line: fields.includes('line'),
    verified: fields.includes('verified'),
  };
  const names = ['place', 'externalId', 'referralCode', 'programId', 'wechat', 'line', 'verified', 'isMember'] as const;
  const own = [...custom.filter(({ required }) => !required), ...unasked(custom, values)];
  const isNamed = programs.some(({ id }) => String(id) === values.programId);
  return {
    paths: [...names.filter((name) => asked[name] || filled[name]), ...own.map(pathOf)],
    custom: own,
    programs: [
      ...programs.map(({ id, name }) => ({ value: String(id), label: name })),
      ...(filled.programId && !isNamed ? [{ value: values.programId, label: values.programId }] : []),
    ],
    places: [{}, ...sources, ...(sources.some((one) => isSamePlace(one, chosen)) || !filled.place ? [] : [chosen])],
    isFilled: names.some((name) => filled[name]) || own.some((field) => values[listOf(field)][field.name] !== ''),
  };
}

/** Fields that hold something although the store asks for none of them: nobody has told their kind, so they are text. */
export function unasked(
  custom: readonly CustomField[],
  values: Pick<RegistrationValues, 'fields' | 'extendedFields'>,
): readonly CustomField[] {
  return ([false, true] as const).flatMap((extended) =>
    Object.keys(values[listOf({ extended })])
      .filter((name) => !custom.some((one) => one.name === name && one.extended === extended))
      .map((name) => ({ name, kind: 'text' as const, required: false, extended })),
  );
}
