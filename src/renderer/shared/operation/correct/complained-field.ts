import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { fieldOfIdentifier } from '../../registration/identifier-rows.ts';
import type { RowName } from '../../registration/registration-values.ts';
import { complainedType } from './complained-type.ts';

/** The customer has no valid identifier, in the program (1007) or outside it (1045). */
const unknownCodes: readonly number[] = [1007, 1045];
/** The customer was not added to a loyalty program. */
const programCodes: readonly number[] = [1013, 1023];
/** "Custom field invalid": the code does not say which field. */
const customFieldCode = 1017;

type Field = RowName | `fields.${string}`;

/** The field of the form that a code of the service is about; `null` when it could be any field. */
export function complainedField(code: number, { enrolments, fields = {} }: RegistrationDraft): Field | null {
  const type = complainedType(code);
  if (type !== null) return fieldOfIdentifier(type);
  if (unknownCodes.includes(code)) return 'mobile';
  if (programCodes.includes(code) && enrolments) return 'programId';
  const [name, ...others] = Object.keys(fields);
  return code === customFieldCode && name !== undefined && others.length === 0 ? `fields.${name}` : null;
}
