import { asciiDigits } from './digits.ts';
import { isSameText } from './same-text.ts';

type Identifier = { readonly type: string; readonly value: string };

/**
 * Do both name the same person? The main process asks this to find whom an answer is about, the window to mark changes.
 *
 * A mobile may be written with or without country code, plus and leading zeros; numbers of two countries are never the
 * same, however alike their digits end. A card number may have spaces. Anything else has to be the same text.
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

/**
 * The calling codes of countries (ITU-T E.164). None begins another, and behind +1 and +7 all numbers have ten digits.
 */
const withCallingCode =
  /^(?:[17](?=\d{10}$)|2(?:[07]|[1-689]\d)|3(?:[0-469]|[578]\d)|4(?:[013-9]|2\d)|5(?:[1-8]|[09]\d)|6(?:[0-6]|[7-9]\d)|8(?:[1246]|[05789]\d)|9(?:[0-58]|[679]\d))/;

/** Both have the same digits, or one is written as at home and the other with the code of a country before that. */
function isSameMobile(one: string, other: string): boolean {
  const [long, short] = [one, other]
    .map((typed) => ({ typed, digits: digitsOf(typed) }))
    .toSorted((left, right) => right.digits.length - left.digits.length);
  if (!long || !short || short.digits.length < fewestDigits) return false;
  if (long.digits === short.digits) return true;
  return !isInternational(short.typed) && long.digits.replace(withCallingCode, '') === short.digits;
}

/** Is it written with a plus? Then its first digits are a country's. */
function isInternational(mobile: string): boolean {
  return mobile.normalize('NFKC').includes('+');
}

function digitsOf(mobile: string): string {
  return asciiDigits(mobile.normalize('NFKC')).replace(/\D/g, '').replace(/^0+/, '');
}

function withoutSpaces(number: string): string {
  return asciiDigits(number).replace(/\s/g, '');
}
