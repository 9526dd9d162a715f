import { z } from 'zod';

/**
 * Readers that take a value as the service really spells it: numbers and booleans as strings, one object in place of a
 * list, lists and fields left out. Keys that nobody here reads are kept, for an answer is handed on whole.
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

/** A list, or the one object that stands in its place. An empty object is an empty list. */
const list = z.union([
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()).transform((one) => (Object.keys(one).length === 0 ? [] : [one])),
]);

/** A list that may be missing, `null`, or hold entries that do not read; those are left out. */
export function wireList<T extends z.ZodType>(entry: T) {
  return list.catch([]).transform((entries) => entriesThatRead(entry, entries));
}

/** A list whose being there is what makes an answer the answer: never missing, and with an entry that reads. */
export function wireListOfSome<T extends z.ZodType>(entry: T) {
  return list.transform((entries) => entriesThatRead(entry, entries)).refine((entries) => entries.length > 0);
}

/** A list in which each entry has to read, for its place tells whose it is. Never missing or empty. */
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
 * An answer that is known by one of its members, for it may leave out any list that is empty. JSON with none of them is
 * somebody else's, and "there are none" must not be read from it: a till would register or invite a person again.
 */
export function knownBy<T extends z.ZodType>(members: readonly string[], answer: T) {
  return z
    .unknown()
    .refine((body) => members.some((member) => Object.hasOwn(Object(body), member)))
    .pipe(answer);
}

/** The members of a list's answer. */
export const listMembers: readonly string[] = ['data', 'pagination', 'warnings', 'errors'];
