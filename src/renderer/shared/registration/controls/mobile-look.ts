import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { toLatinDigits } from '../../../lib/digits.ts';

/** How a typed mobile looks: too short to tell, usual, or worth another look. */
export type MobileLook =
  | { readonly kind: 'open' }
  /** `shown` in groups, as people read it. */
  | { readonly kind: 'usual'; readonly shown: string; readonly country: string | null }
  | { readonly kind: 'unusual' };

const shortest = 6;

/**
 * Only advice: the service alone knows which numbers an org accepts.
 *
 * @param typed in any script, with or without country code
 * @param country the till's own, for numbers typed without a code
 */
export function mobileLook(typed: string, country: string): MobileLook {
  const plain = toLatinDigits(typed).trim();
  const digits = plain.replace(/\D/g, '');
  if (digits.length < shortest) return { kind: 'open' };
  const home = isSupportedCountry(country) ? country : undefined;
  // The second reading is for digits with a country code but no plus, as on many receipts.
  const readings = [parsePhoneNumberFromString(plain, home), parsePhoneNumberFromString(`+${digits}`)];
  const number = readings.find((one) => one?.isValid());
  return number
    ? { kind: 'usual', shown: number.formatInternational(), country: number.country ?? null }
    : { kind: 'unusual' };
}
