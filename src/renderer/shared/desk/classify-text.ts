import { toLatinDigits } from '../../lib/digits.ts';

/** What a text typed into the search box can be in a registration. */
export type TextKind = 'mobile' | 'email' | 'card' | 'name';

const separators = /[\s()./-]/g;

/**
 * What a text may be, the likeliest first. The first one is offered when nobody is found.
 *
 * Seven to fifteen digits are the length of telephone numbers (E.164) and of many cards, so both are offered.
 */
export function classifyText(text: string): readonly TextKind[] {
  const plain = toLatinDigits(text).trim();
  if (plain === '') return [];
  if (plain.includes('@')) return ['email'];
  const compact = plain.replace(separators, '');
  if (/^\+\d{4,15}$/.test(compact)) return ['mobile'];
  if (/^\d{7,15}$/.test(compact)) return ['mobile', 'card'];
  if (/^\d+$/.test(compact)) return compact.length < 7 ? ['mobile', 'card'] : ['card'];
  if (/^(?=.*\d)[\p{L}\d-]{4,}$/u.test(plain)) return ['card'];
  return ['name'];
}
