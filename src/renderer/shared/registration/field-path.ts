import type { CustomField } from '#contract/registration-form.ts';

type Named = Pick<CustomField, 'name' | 'extended'>;

/** The list of the draft that a field of the store's own stands in. */
export function listOf({ extended }: Pick<Named, 'extended'>): 'fields' | 'extendedFields' {
  return extended ? 'extendedFields' : 'fields';
}

/** Its path in the form, which no other field has. */
export function pathOf({ name, extended }: Named): `${ReturnType<typeof listOf>}.${string}` {
  return `${listOf({ extended })}.${name}`;
}
