import type { Identifier } from '#contract/customer.ts';
import { plainNumber } from '#contract/card-series.ts';
import { hasPicture, plainText } from '#contract/rules/plain-text.ts';
import { wireMobile } from './phone-number.ts';

/**
 * An identifier as the service keeps it: a mobile as digits with the country code, an e-mail in lower case, a card
 * number in ASCII digits without spaces. None has anything invisible in it. `null` if it cannot be an identifier.
 */
export function wireIdentifier({ type, value: typed }: Identifier, country: string): Identifier | null {
  const value = plainText(typed);
  if (hasPicture(value)) return null;
  switch (type) {
    case 'mobile': {
      const mobile = wireMobile(value, country);
      return mobile === null ? null : { type, value: mobile };
    }
    case 'email': {
      const email = value.toLowerCase();
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? { type, value: email } : null;
    }
    case 'cardnumber': {
      const card = plainNumber(value);
      return !/^[\w./-]{1,60}$/.test(card) ? null : { type, value: card };
    }
    default:
      return value === '' ? null : { type, value };
  }
}
