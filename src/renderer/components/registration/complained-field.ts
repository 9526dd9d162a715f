import type { RegistrationDraft } from '#contract/drafts/registration.ts';

type FieldName = Extract<keyof RegistrationDraft, 'mobile' | 'email' | 'cardNumber'>;

/** Codes of the service that are about one field ("Response Codes"). */
const codesByField: Readonly<Record<FieldName, readonly number[]>> = {
  mobile: [1001, 1006, 1032, 8056, 8058],
  email: [1002, 1016, 1039, 1048, 8055, 8057],
  cardNumber: [3010, 3017, 3027, 3036, 3042, 3044],
};

/** Which field of a registration a refusal is about; `null` when it is about none in particular. */
export function complainedField(code: number): FieldName | null {
  const found = Object.entries(codesByField).find(([, codes]) => codes.includes(code));
  return found ? (found[0] as FieldName) : null;
}
