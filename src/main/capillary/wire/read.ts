import { z } from 'zod';

/** Readers that take a value as the service really spells it: numbers and booleans as strings, lists left out. */

export const wireText = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]).catch('');

export const wireNumber = z
  .union([z.number(), z.string().trim().min(1).transform(Number)])
  .pipe(z.number())
  .catch(0);

export const wireBoolean = z
  .union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])
  .catch(false);

/** A customer id: a positive whole number, also as a string. Anything else is no id, and the answer not an answer. */
export const wireId = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().int().positive());

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
