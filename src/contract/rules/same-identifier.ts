import { asciiDigits } from './digits.ts';
import { isSameText } from './same-text.ts';

type Identifier = { readonly type: string; readonly value: string };

/**
 * Do both name the same person? Main decides by it whom an answer is about, the window what it marks as different.
 *
 * A mobile may be written with or without country code, plus and leading zeros; a card number with spaces. Everything
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

/** Seven digits are the fewest that tell one subscriber of a country from another. */
const fewestDigits = 7;

/** The shorter of two mobiles is the end of the longer: what the longer has before it is a country code. */
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
