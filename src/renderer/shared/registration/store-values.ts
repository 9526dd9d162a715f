import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import type { CustomField, RegistrationFormSettings } from '#contract/registration-form.ts';
import { toLatinDigits } from '../../lib/digits.ts';
import { listOf } from './field-path.ts';
import type { RegistrationValues } from './registration-values.ts';
import type { FieldErrorKey } from './field-error-key.ts';

type StoreTexts = Pick<RegistrationValues, 'fields' | 'extendedFields'>;
type StoreValues = Pick<RegistrationDraft, 'fields' | 'extendedFields'>;

/** The store's own fields as the form holds them: the fields that are asked for, and others that the draft has. */
export function storeTextsOf(
  { fields, extendedFields }: StoreValues,
  { custom }: RegistrationFormSettings,
): StoreTexts {
  const blanks = (extended: boolean) =>
    Object.fromEntries(custom.filter((one) => one.extended === extended).map(({ name }) => [name, '']));
  return {
    fields: { ...blanks(false), ...textsOf(fields) },
    extendedFields: { ...blanks(true), ...textsOf(extendedFields) },
  };
}

/** The store's own fields as a draft keeps them: each in its kind, without blanks. */
export function storeValuesOf({ fields, extendedFields }: StoreTexts, form: RegistrationFormSettings): StoreValues {
  const [custom, extended] = [typed(fields, form, false), typed(extendedFields, form, true)];
  return {
    ...(Object.keys(custom).length > 0 && { fields: custom }),
    ...(Object.keys(extended).length > 0 && { extendedFields: extended }),
  };
}

/** Fields that hold something although the store does not ask for them. Nobody has told their kind: they are text. */
export function unasked(custom: readonly CustomField[], texts: StoreTexts): readonly CustomField[] {
  return ([false, true] as const).flatMap((extended) =>
    Object.keys(texts[listOf({ extended })])
      .filter((name) => !custom.some((one) => one.name === name && one.extended === extended))
      .map((name) => ({ name, kind: 'text' as const, required: false, extended })),
  );
}

/** What is wrong with the text in a field of the store's own. */
export function complaintAbout({ kind, required }: CustomField, text: string): FieldErrorKey | null {
  if (text.trim() === '') return required ? 'required' : null;
  return kind === 'number' && readNumber(text) === null ? 'number' : null;
}

/** A number, with digits of any script; `null` when the text is not a number. */
export function readNumber(text: string): number | null {
  const plain = toLatinDigits(text).replace(/\s/g, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** Custom fields are sent as text, as in the document's sample. Extended fields are sent in their own type. */
export function valueOf(text: string, kind: CustomField['kind'] = 'text', extended = false): string | number | boolean {
  const number = kind === 'number' ? readNumber(text) : null;
  if (number !== null) return extended ? number : String(number);
  return kind === 'yes-no' && extended ? text === 'true' : text;
}

function textsOf(fields: StoreValues['fields'] = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

function typed(
  texts: Readonly<Record<string, string>>,
  { custom }: RegistrationFormSettings,
  extended: boolean,
): Record<string, string | number | boolean> {
  const filled = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const kindOf = (name: string) => custom.find((one) => one.name === name && one.extended === extended)?.kind;
  return Object.fromEntries(filled.map(([name, text]) => [name, valueOf(text, kindOf(name), extended)]));
}
