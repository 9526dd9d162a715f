import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/mobile';
import { toLatinDigits } from '../../../lib/digits.ts';

/** How a mobile looks that is being typed: too short to tell, a usual one, or one to look at again. */
export type MobileLook =
  | { readonly kind: 'open' }
  /** `shown` in groups, as people read it. */
  | { readonly kind: 'usual'; readonly shown: string; readonly country: string | null }
  | { readonly kind: 'unusual' };

const shortest = 6;

/**
 * Advice and no more: which numbers an org takes, the service alone knows.
 *
 * @param typed in any script, with or without country code
 * @param country the till's own, for numbers typed without a code
 */
export function mobileLook(typed: string, country: string): MobileLook {
  const plain = toLatinDigits(typed).trim();
  const digits = plain.replace(/\D/g, '');
  if (digits.length < shortest) return { kind: 'open' };
  const home = isSupportedCountry(country) ? country : undefined;
  // Digits that carry the country code without its plus, as on many receipts.
  const readings = [parsePhoneNumberFromString(plain, home), parsePhoneNumberFromString(`+${digits}`)];
  const number = readings.find((one) => one?.isValid());
  return number
    ? { kind: 'usual', shown: number.formatInternational(), country: number.country ?? null }
    : { kind: 'unusual' };
}
