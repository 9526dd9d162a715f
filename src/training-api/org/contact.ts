/**
 * The national part of a mobile by country code, for the countries whose rules the company has set. For any other
 * country only the length is checked.
 */
const mobileRules: readonly (readonly [countryCode: string, national: RegExp])[] = [
  ['91', /^[6-9]\d{9}$/],
  ['971', /^5\d{8}$/],
  ['966', /^5\d{8}$/],
  ['86', /^1[3-9]\d{9}$/],
  ['62', /^8\d{8,11}$/],
  ['44', /^7\d{9}$/],
  ['49', /^1[5-7]\d{8,9}$/],
  ['33', /^[67]\d{8}$/],
  ['34', /^[67]\d{8}$/],
  ['48', /^[4-8]\d{8}$/],
];

/**
 * A mobile as it is kept: digits with the country code, no plus. Ten digits that fit the company's own country get its
 * code. `null` if it is not a mobile.
 */
export function readMobile(value: string): string | null {
  if (!/^[1-9]\d{7,14}$/.test(value)) return null;
  if (/^[6-9]\d{9}$/.test(value)) return `91${value}`;
  const rule = mobileRules.find(([code]) => value.startsWith(code));
  if (!rule) return value;
  const [code, national] = rule;
  return national.test(value.slice(code.length)) ? value : null;
}

const longestEmail = 255;

/** An e-mail as it is kept: in lower case, and silently cut at 255 characters. `null` if it is not an e-mail. */
export function readEmail(value: string): string | null {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value) ? value.toLowerCase().slice(0, longestEmail) : null;
}

/** The company's external ids: up to 64 letters and digits, with `. _ - / : @` between them. */
export function isExternalId(value: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._/:@-]{0,63}$/u.test(value);
}
