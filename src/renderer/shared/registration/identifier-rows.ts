import type { Identifier } from '#contract/customer.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { registrationRows, rowNames } from './registration-rows.tsx';
import type { RowName } from './registration-values.ts';

/** The field of the form that holds a type of identifier; `null` when nobody registers with this type. */
export function fieldOfIdentifier(type: string): RowName | null {
  return rowNames.find((name) => registrationRows[name].identifier === type) ?? null;
}

/** The identifiers of a registration. */
export function identifiersIn(draft: RegistrationDraft): readonly Identifier[] {
  return rowNames.flatMap((name) => {
    const { identifier: type, read } = registrationRows[name];
    const value = read(draft);
    return type !== undefined && typeof value === 'string' && value !== '' ? [{ type, value }] : [];
  });
}
