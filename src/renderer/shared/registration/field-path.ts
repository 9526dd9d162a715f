import type { CustomField } from '#contract/registration-form.ts';

type Named = Pick<CustomField, 'name' | 'extended'>;

/** The list in the draft that holds a field of the store's own. */
export function listOf({ extended }: Pick<Named, 'extended'>): 'fields' | 'extendedFields' {
  return extended ? 'extendedFields' : 'fields';
}

/** The path of the field in the form. No other field has it. */
export function pathOf({ name, extended }: Named): `${ReturnType<typeof listOf>}.${string}` {
  return `${listOf({ extended })}.${name}`;
}
