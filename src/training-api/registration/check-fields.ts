import { message, type Message } from '../answers/messages.ts';
import { cardCustomFieldNames, cardExtendedFields } from '../org/card-fields.ts';
import { customFieldNames, extendedFieldNames, stores } from '../org/company.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';

type Fields = Readonly<Record<string, unknown>>;
type Level = 'customer' | 'card';

/** Longer values of an extended field are not kept. */
const longestExtendedField = 255;

/** `fields`: the write is refused (1017) if a field is not configured or is not a plain value. */
export function checkCustomFields(fields: Fields, level: Level): Checked<Fields> {
  const names = level === 'card' ? cardCustomFieldNames : customFieldNames;
  const invalid = Object.entries(fields).find(
    ([name, value]) => !names.has(name) || !['string', 'number', 'boolean'].includes(typeof value),
  );
  return invalid ? refused(1017, invalid[0]) : kept(fields);
}

/**
 * `extendedFields`: a field is left out, with 91015, if it is not enabled, blank, of another type or too long. So is a
 * preferred store that does not exist, with 1053.
 */
export function checkExtendedFields(
  fields: Fields,
  level: Level,
): { readonly kept: Fields; readonly warnings: readonly Message[] } {
  const valid: Record<string, unknown> = {};
  const warnings: Message[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (!fits(value, typeOf(name, level))) warnings.push(message(91015, name));
    else if (name === 'preferred_store' && !stores.some(({ code }) => code === value)) warnings.push(message(1053));
    else valid[name] = value;
  }
  return { kept: valid, warnings };
}

/** All fields of a customer are text. */
function typeOf(name: string, level: Level): 'string' | 'number' | undefined {
  if (level === 'card') return cardExtendedFields.get(name);
  return extendedFieldNames.has(name) ? 'string' : undefined;
}

function fits(value: unknown, type: 'string' | 'number' | undefined): boolean {
  if (typeof value !== type) return false;
  return typeof value !== 'string' || (value.trim() !== '' && value.length <= longestExtendedField);
}
