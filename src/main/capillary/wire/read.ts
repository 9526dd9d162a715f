import { z } from 'zod';

/**
 * Readers that take a value as the service really spells it: numbers and booleans as strings, lists and fields left
 * out. Keys that nobody here reads are kept, for an answer is handed on whole.
 */

const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const number = z.union([z.number(), z.string().trim().min(1).transform(Number)]).pipe(z.number());
const boolean = z.union([
  z.boolean(),
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['true', 'false']))
    .transform((word) => word === 'true'),
]);

/** Text; empty where the service left it out. */
export const wireText = text.catch('');

/** Text, or `undefined` where the service left it out. */
export const wireTextMaybe = maybe(text);

/** A number, or `undefined`: what cannot be read is not known, and is never shown as nought. */
export const wireNumber = maybe(number);

export const wireBoolean = maybe(boolean);

/** A customer id: a positive whole number, also as a string. Anything else is no id, and the answer not an answer. */
export const wireId = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().int().positive());

export const wireIdMaybe = maybe(wireId);

/** What stands in for a reading that is not required: an unreadable one is as good as none. */
export function maybe<T extends z.ZodType>(reader: T) {
  return reader.optional().catch(undefined);
}

/** An object of which only its being there is of interest, such as custom fields by name. */
export const wireRecord = maybe(z.record(z.string(), z.unknown()));

/** A list that may be missing, `null`, or hold entries that do not read; those are left out. */
export function wireList<T extends z.ZodType>(entry: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((list) =>
      list.flatMap((one) => {
        const read = entry.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    );
}
