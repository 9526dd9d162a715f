import { z } from 'zod';

/**
 * Schemas of what we send. They are strict: a key that the document does not have is our own defect, found before it
 * leaves.
 */

export const sentText = z.string().trim().min(1);

/** The samples write a mobile as text and as a number. We send either as it is. */
export const sentValue = z.union([sentText, z.number()]);

/** The samples write `true` and `"true"`. We send either as it is. */
export const sentFlag = z.union([z.boolean(), z.enum(['true', 'false'])]);

export const sentInteger = z.number().int();

/** Custom or extended fields by name. Each value has the type that the org gave the field. */
export const sentFields = z.record(z.string().min(1), z.json());

/** `YYYY-MM-DDTHH:MM:SS+HH:MM`, or with `Z` ("Request Body Parameters"). */
export const sentDateTime = z.iso.datetime({ offset: true });

export function sentList<T extends z.ZodType>(entry: T) {
  return z.array(entry).min(1).readonly();
}

/**
 * The same value without what the service refuses or drops: `undefined`, `null`, blank text, and objects and lists that
 * are empty afterwards. Blanks are never sent.
 */
export function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const kept = value.map(withoutBlanks).filter((one) => one !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value === 'object' && value !== null) {
    const kept = Object.entries(value)
      .map(([name, one]) => [name, withoutBlanks(one)] as const)
      .filter(([, one]) => one !== undefined);
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  return value ?? undefined;
}
