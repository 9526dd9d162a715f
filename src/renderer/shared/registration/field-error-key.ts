/** What can be wrong with a field of a form. Each key has its sentence in the words of the registration. */
const errorKeys = [
  'identifierNeeded',
  'mobile',
  'email',
  'card',
  'tooLong',
  'picture',
  'blank',
  'required',
  'number',
  'refused',
] as const;
export type FieldErrorKey = (typeof errorKeys)[number];

export function isFieldErrorKey(message: string | undefined): message is FieldErrorKey {
  return errorKeys.some((key) => key === message);
}
