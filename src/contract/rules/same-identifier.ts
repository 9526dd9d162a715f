import { asciiDigits } from './digits.ts';
import { isSameText } from './same-text.ts';

type Identifier = { readonly type: string; readonly value: string };

/**
 * Do both name the same person? The main process asks this to find whom an answer is about, the window to mark changes.
 *
 * A mobile may be written with or without country code, plus and leading zeros. A card number may have spaces. Anything
 * else has to be the same text.
 */
export function isSameIdentifier(one: Identifier, other: Identifier): boolean {
  if (!isSameText(one.type, other.type)) return false;
  if (isSameText(one.type, 'mobile')) return isSameMobile(one.value, other.value);
  if (isSameText(one.type, 'cardnumber')) return isSameText(withoutSpaces(one.value), withoutSpaces(other.value));
  return isSameText(one.value, other.value);
}

/** Is it the same identifier, written the same way? */
export function isSpelt(one: Identifier, other: Identifier): boolean {
  return isSameText(one.type, other.type) && isSameText(one.value, other.value);
}

/** Seven digits is the least that tells one subscriber of a country from another. */
const fewestDigits = 7;

/** The longer mobile must end with the shorter one. What comes before that is a country code. */
function isSameMobile(one: string, other: string): boolean {
  const [long = '', short = ''] = [one, other].map(digitsOf).toSorted((left, right) => right.length - left.length);
  return short.length >= fewestDigits && long.endsWith(short);
}

function digitsOf(mobile: string): string {
  return asciiDigits(mobile.normalize('NFKC')).replace(/\D/g, '').replace(/^0+/, '');
}

function withoutSpaces(number: string): string {
  return asciiDigits(number).replace(/\s/g, '');
}
