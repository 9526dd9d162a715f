import { z } from 'zod';

/**
 * Readers that take a value as the service really spells it: numbers and booleans as strings, one object in place of a
 * list, lists and fields left out. Unknown keys are kept, because an answer is handed on whole.
 */

const text = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)]);
const number = z.union([z.number(), z.string().trim().min(1).transform(Number)]).pipe(z.number());
const boolean = z.union([
  z.boolean(),
  z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['true', 'false', '1', '0']))
    .transform((word) => word === 'true' || word === '1'),
  z.literal([1, 0]).transform((digit) => digit === 1),
]);

/** Text; empty if the service left it out. */
export const wireText = text.catch('');

/** Text, or `undefined` if the service left it out. */
export const wireTextMaybe = maybe(text);

/** A number, or `undefined` if it cannot be read. An unknown number is never shown as zero. */
export const wireNumber = maybe(number);

export const wireBoolean = maybe(boolean);

/**
 * A customer id: a positive whole number, also as a string. Anything else is not an id, and then the answer is
 * unreadable.
 */
export const wireId = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().int().positive());

export const wireIdMaybe = maybe(wireId);

/** For values that are not required: an unreadable one counts as missing. */
export function maybe<T extends z.ZodType>(reader: T) {
  return reader.optional().catch(undefined);
}

/** An object that we keep without reading it, such as custom fields by name. */
export const wireRecord = maybe(z.record(z.string(), z.unknown()));

/** A list, or one object in its place. An empty object is an empty list. */
const list = z.union([
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()).transform((one) => (Object.keys(one).length === 0 ? [] : [one])),
]);

/** A list that may be missing or `null`. Entries that cannot be read are left out. */
export function wireList<T extends z.ZodType>(entry: T) {
  return list.catch([]).transform((entries) => entriesThatRead(entry, entries));
}

/** A list that must be there, with at least one readable entry. Without it, an answer is not this answer. */
export function wireListOfSome<T extends z.ZodType>(entry: T) {
  return list.transform((entries) => entriesThatRead(entry, entries)).refine((entries) => entries.length > 0);
}

/** A list in which every entry must be readable, because its place tells whose it is. Never missing or empty. */
export function wireListOfAll<T extends z.ZodType>(entry: T) {
  return list.pipe(z.array(entry).min(1));
}

function entriesThatRead<T extends z.ZodType>(entry: T, entries: readonly unknown[]): z.output<T>[] {
  return entries.flatMap((one) => {
    const read = entry.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/**
 * An answer that has at least one of its members. Any empty list may be left out, so no single member is sure to be
 * there. JSON with none of them comes from somebody else. If we read "there are none" from it, a till would register or
 * invite a person again.
 */
export function knownBy<T extends z.ZodType>(members: readonly string[], answer: T) {
  return z
    .unknown()
    .refine((body) => members.some((member) => Object.hasOwn(Object(body), member)))
    .pipe(answer);
}

/** The members that the answer of a list may have. */
export const listMembers: readonly string[] = ['data', 'pagination', 'warnings', 'errors'];
