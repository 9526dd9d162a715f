import type { RegistrationDraft } from '#contract/drafts/registration.ts';

type FieldName = keyof RegistrationDraft;
export type FieldErrorKey = 'identifierNeeded' | 'mobile' | 'email' | 'card' | 'tooLong';

/** Which sentence tells what is wrong with a field; `type` is the kind of the schema's issue or our own `refused`. */
export function fieldErrorKey(field: FieldName, type: string): FieldErrorKey {
  if (type === 'custom') return 'identifierNeeded';
  if (field === 'email') return 'email';
  if (type === 'too_big') return 'tooLong';
  return field === 'cardNumber' ? 'card' : 'mobile';
}
