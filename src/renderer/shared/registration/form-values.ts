import { emptyDraft, type RegistrationDraft } from '#contract/drafts/registration.ts';
import type { RegistrationFormSettings } from '#contract/registration-form.ts';
import { registrationRows, rowNames } from './registration-rows.tsx';
import type { RegistrationValues, RowName } from './registration-values.ts';
import type { Row } from './row.ts';
import { storeTextsOf, storeValuesOf } from './store-values.ts';

/** @param settings what the store asks. A store field that nobody asks for is there only when the draft has it. */
export function valuesOf(draft: RegistrationDraft, settings: RegistrationFormSettings): RegistrationValues {
  const read = rowNames.map((name) => [name, registrationRows[name].read(draft) ?? registrationRows[name].blank]);
  return {
    // Every name has a row, so nothing is missing.
    ...(Object.fromEntries(read) as Pick<RegistrationValues, RowName>),
    ...storeTextsOf(draft, settings),
  };
}

/** The draft that the form asks for, without blanks. */
export function draftOf(values: RegistrationValues, settings: RegistrationFormSettings): RegistrationDraft {
  const draft = rowNames.reduce(
    (above, name) => ({ ...above, ...written(name, values[name], { values, draft: above }) }),
    emptyDraft,
  );
  return { ...draft, ...storeValuesOf(values, settings) };
}

/** Whether the store asks for a field. */
export function isAsked(name: RowName, settings: RegistrationFormSettings): boolean {
  return registrationRows[name].asked?.(settings) ?? true;
}

/** Whether anything stands in a field. */
export function isFilled(name: RowName, values: Pick<RegistrationValues, RowName>): boolean {
  return JSON.stringify(values[name]) !== JSON.stringify(registrationRows[name].blank);
}

function written<Name extends RowName>(
  name: Name,
  value: RegistrationValues[Name],
  form: { readonly values: RegistrationValues; readonly draft: RegistrationDraft },
): Partial<RegistrationDraft> {
  const row: Row<RegistrationValues[Name]> = registrationRows[name];
  return row.write(value, form);
}
