import type { UpdateDraft } from '#contract/drafts/update.ts';
import type { CustomerDetails } from '#contract/customer.ts';
import type { CustomField, RegistrationFormSettings } from '#contract/registration-form.ts';
import { hasPicture, plainText } from '#contract/rules/plain-text.ts';
import { listOf, pathOf } from '../../../shared/registration/field-path.ts';
import { readNumber, unasked, valueOf } from '../../../shared/registration/store-values.ts';
import type { FieldErrorKey } from '../../../shared/registration/field-error-key.ts';

type Fields = Readonly<Record<string, string>>;

/** What the form holds: each field as the text that was typed or chosen. */
export type DetailsForm = {
  readonly firstName: string;
  readonly lastName: string;
  readonly isMember: boolean;
  readonly fields: Fields;
  readonly extendedFields: Fields;
};

const names = ['firstName', 'lastName'] as const;
const lists = ['fields', 'extendedFields'] as const;

export function formOf(details: CustomerDetails): DetailsForm {
  return {
    firstName: details.firstName,
    lastName: details.lastName,
    isMember: details.loyaltyType === 'loyalty',
    fields: details.profiles[0]?.fields ?? {},
    extendedFields: details.extendedFields,
  };
}

/** The store's own fields, filled in or not, and then the other fields that the service knows. */
export function fieldsToEdit(shown: DetailsForm, { custom }: RegistrationFormSettings): readonly CustomField[] {
  return [...custom, ...unasked(custom, shown)];
}

/** What is wrong with the typed texts, by the path of the field. */
export function complaintsAbout(
  shown: DetailsForm,
  form: DetailsForm,
  fields: readonly CustomField[],
): ReadonlyMap<string, FieldErrorKey> {
  const ofNames = names.map((name) => [name, nameComplaint(plainText(form[name]), shown[name])] as const);
  const ofFields = fields.map((field) => [pathOf(field), fieldComplaint(field, textOf(form, field))] as const);
  return new Map([...ofNames, ...ofFields].flatMap(([path, key]) => (key === null ? [] : [[path, key] as const])));
}

/** "Custom field invalid": the code does not say which field. */
const customFieldCode = 1017;

/** The path of the field that a code of the service is about; `null` when it could be any field. */
export function complainedDetail(code: number, { changes: { fields = {}, extendedFields = {} } }: UpdateDraft) {
  const changed = [
    ...Object.keys(fields).map((name) => `fields.${name}`),
    ...Object.keys(extendedFields).map((name) => `extendedFields.${name}`),
  ];
  return code === customFieldCode && changed.length === 1 ? (changed[0] ?? null) : null;
}

/** The service cuts names after a hundred characters, and it does not remove a name. */
function nameComplaint(name: string, before: string): FieldErrorKey | null {
  if (name === before) return null;
  if (name === '') return 'required';
  if (hasPicture(name)) return 'picture';
  return name.length > 100 ? 'tooLong' : null;
}

/** The service does not keep an extended field that is too long (91015). */
function fieldComplaint({ kind, extended }: CustomField, text: string): FieldErrorKey | null {
  if (kind === 'number' && text !== '' && readNumber(text) === null) return 'number';
  return text.length > (extended ? 255 : 1000) ? 'tooLong' : null;
}

function textOf(form: DetailsForm, field: CustomField): string {
  return plainText(form[listOf(field)][field.name] ?? '');
}

/** What changed, with the old values; `null` when nothing changed. */
export function draftOf(
  shown: DetailsForm,
  form: DetailsForm,
  fields: readonly CustomField[],
): Pick<UpdateDraft, 'changes' | 'before'> | null {
  const changes: UpdateDraft['changes'] = {};
  const before: UpdateDraft['before'] = {};
  for (const name of names) {
    const typed = plainText(form[name]);
    if (typed === shown[name]) continue;
    changes[name] = typed;
    before[name] = shown[name];
  }
  for (const list of lists) {
    // The service accepts no empty field, so a blank field stays as it was.
    const changed = fields.filter((field) => {
      const text = textOf(form, field);
      return listOf(field) === list && text !== '' && text !== shown[list][field.name];
    });
    if (changed.length === 0) continue;
    changes[list] = Object.fromEntries(
      changed.map((field) => [field.name, valueOf(textOf(form, field), field.kind, field.extended)]),
    );
    const known = changed.filter(({ name }) => (shown[list][name] ?? '') !== '');
    before[list] = Object.fromEntries(known.map(({ name }) => [name, shown[list][name] ?? '']));
  }
  if (form.isMember && !shown.isMember) {
    changes.loyaltyType = 'loyalty';
    before.loyaltyType = 'non_loyalty';
  }
  return Object.keys(changes).length === 0 ? null : { changes, before };
}
