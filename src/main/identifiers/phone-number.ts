import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { asciiDigits, typedDigits } from '#contract/rules/digits.ts';

/** The calling code of a country, `91` for `IN`; empty for a country without one. */
export function callingCodeOf(country: string): string {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : '';
}

/**
 * A mobile as the service keeps it: digits with the country code and no plus.
 *
 * @param typed in any script, with or without country code, plus and spaces
 * @param country the till's own, for numbers typed without a code
 * @returns `null` when it cannot be a number there; only the service knows whether the number exists
 */
export function wireMobile(typed: string, country: string): string | null {
  if (typedDigits(typed) === null) return null;
  const plain = asciiDigits(typed.normalize('NFKC'));
  const home = isSupportedCountry(country) ? country : undefined;
  const asTyped = parsePhoneNumberFromString(plain, home);
  // Digits with the country code but without its plus, as on many receipts.
  const withPlus = parsePhoneNumberFromString(`+${plain.replace(/\D/g, '')}`);
  const number =
    [asTyped, withPlus].find((one) => one?.isValid()) ?? [asTyped, withPlus].find((one) => one?.isPossible());
  return number ? number.number.slice(1) : null;
}
