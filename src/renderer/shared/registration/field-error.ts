import type { FieldErrorKey } from './field-error-key.ts';
import { registrationRows, rowNames } from './registration-rows.tsx';

const ownRules: Readonly<Record<string, FieldErrorKey>> = {
  'identifier-needed': 'identifierNeeded',
  picture: 'picture',
  blank: 'blank',
  'too-long': 'tooLong',
};

type Issue = { readonly code: string; readonly message: string };

/** The sentence that says what is wrong with a field of the draft. */
export function fieldErrorKey(field: string, { code, message }: Issue): FieldErrorKey {
  const own = code === 'custom' ? ownRules[message] : undefined;
  if (own) return own;
  if (field === 'email') return 'email';
  return code === 'too_big' ? 'tooLong' : refusedKey(field);
}

/** The same for a field that the main process refused without giving a reason. */
export function refusedKey(field: string): FieldErrorKey {
  const name = rowNames.find((one) => one === field);
  return (name && registrationRows[name].refused) ?? 'refused';
}
