import { message, type Message } from '../answers/messages.ts';
import { stores } from '../org/company.ts';
import { customFieldNames, extendedFieldTypes, longestExtendedField } from '../org/fields.ts';
import { type Checked, kept, refused } from './checked.ts';

type Fields = Readonly<Record<string, unknown>>;
type Level = 'customer' | 'card';

/** `fields`: one that is not configured, or is no plain value, refuses the write (1017). */
export function checkCustomFields(fields: Fields, level: Level): Checked<Fields> {
  const invalid = Object.entries(fields).find(
    ([name, value]) => !customFieldNames[level].has(name) || !['string', 'number', 'boolean'].includes(typeof value),
  );
  return invalid ? refused(1017, invalid[0]) : kept(fields);
}

/**
 * `extendedFields`: one that is not enabled, blank, of another type or too long is left out with 91015, and a
 * preferred store that is none with 1053.
 */
export function checkExtendedFields(fields: Fields, level: Level): { kept: Fields; warnings: readonly Message[] } {
  const valid: Record<string, unknown> = {};
  const warnings: Message[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (!fits(value, extendedFieldTypes[level].get(name))) warnings.push(message(91015, name));
    else if (name === 'preferred_store' && !stores.some(({ code }) => code === value)) warnings.push(message(1053));
    else valid[name] = value;
  }
  return { kept: valid, warnings };
}

function fits(value: unknown, type: 'string' | 'number' | undefined): boolean {
  if (typeof value !== type) return false;
  return typeof value !== 'string' || (value.trim() !== '' && value.length <= longestExtendedField);
}
