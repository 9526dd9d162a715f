import { z } from 'zod';
import { asciiDigits } from './rules/digits.ts';

const word = z.string().trim().min(1).max(60);

const cardField = z.strictObject({
  /** The org's own name for it: the key on the wire. */
  name: z.string().trim().min(1).max(100),
  /** What the cashier reads; left out, it is the name. */
  label: z.string().trim().min(1).max(100).optional(),
  kind: z.enum(['text', 'number']).default('text'),
  /** True for one of the `extendedFields`, false for a custom field. */
  extended: z.boolean().default(false),
});
export type CardField = z.infer<typeof cardField>;

/** A series of cards that this store gives out ("Issue Card to an Existing Customer"). */
const series = z
  .strictObject({
    /** What the cashier reads. */
    name: word,
    /** `seriesId`, for a series whose cards the service makes. */
    id: z.int().positive().max(999_999_999).optional(),
    /** `seriesCode`, for a series whose cards are made elsewhere. */
    code: word.optional(),
    /** How its card numbers begin. So a scanned card tells its series by itself. */
    startsWith: z.string().regex(/^\S+$/).max(60).optional(),
    /** Its numbers carry a check digit. */
    checkDigit: z.enum(['luhn']).optional(),
    /** How many active cards of the series one customer may hold, if the org limits that. */
    maxActiveCards: z.int().positive().max(1000).optional(),
    /** The org's words for the status of a new card, the usual one first. */
    statusLabels: z.array(word).min(1).max(20).default(['ACTIVE']),
    /** What the till asks for with a card of this series. */
    fields: z.array(cardField).max(20).default([]),
  })
  .refine(({ id, code }) => (id === undefined) !== (code === undefined), { path: ['id'], error: 'id-or-code' });

export const cardSeries = z
  .array(series)
  .max(50)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, { error: 'series-twice' });
export type CardSeries = z.infer<typeof series>;

/** The series that a card number belongs to. If several beginnings fit, the longest one counts. */
export function seriesOfNumber(all: readonly CardSeries[], number: string): CardSeries | null {
  const plain = plainNumber(number);
  const fitting = all.filter(({ startsWith }) => startsWith !== undefined && plain.startsWith(startsWith));
  const length = ({ startsWith = '' }: CardSeries) => startsWith.length;
  return fitting.toSorted((one, other) => length(other) - length(one))[0] ?? null;
}

/**
 * May this be a number of that series? Only the check digit can tell, by Luhn (ISO/IEC 7812-1, annex B). If one digit
 * is wrong, or two neighbours have changed places, the check digit is almost always wrong.
 */
export function hasRightCheckDigit(number: string, { checkDigit }: Pick<CardSeries, 'checkDigit'>): boolean {
  if (checkDigit === undefined) return true;
  const digits = plainNumber(number);
  if (!/^\d{2,}$/.test(digits)) return false;
  const sum = [...digits].toReversed().reduce((total, digit, at) => total + shareOf(Number(digit), at), 0);
  return sum % 10 === 0;
}

/** From the right, every second digit is doubled. If the double has two digits, their sum counts. */
function shareOf(digit: number, at: number): number {
  const share = at % 2 === 1 ? digit * 2 : digit;
  return share > 9 ? share - 9 : share;
}

/** A card number in ASCII digits, without spaces. */
export function plainNumber(number: string): string {
  return asciiDigits(number).replace(/\s/g, '');
}
