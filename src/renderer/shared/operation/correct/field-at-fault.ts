import { complainedType } from './complained-type.ts';
import type { EditableField } from './editable-fields.ts';

/**
 * The path of the field that the service's complaint is about: the first field of the type that the code names, or the
 * only field. `null` when it could be any field. Then the complaint stands above all fields.
 */
export function fieldAtFault(fields: readonly EditableField[], code: number): string | null {
  const type = complainedType(code);
  const named = fields.find(({ label }) => label.kind === 'identifier' && label.type === type);
  const only = fields.length === 1 ? fields[0] : undefined;
  return (named ?? only)?.path ?? null;
}
