import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasPicture, plainText } from './plain-text.ts';

it.each([
  ['Noor\tHaddad\r\n+91 98450', 'Noor Haddad +91 98450'],
  ['\u202E\u200FNoor\u200E \u2066Haddad\u2069', 'Noor Haddad'],
  ['No\u00ADor\u0000\u0007\uFEFF', 'Noor'],
  ['  Noor \u00A0 \u3000 Haddad ', 'Noor Haddad'],
  ['half \uD83D', 'half'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['\u200CNoor\u200D', 'Noor'],
  ["Robert'); DROP TABLE customers;--", "Robert'); DROP TABLE customers;--"],
  ['<b onclick="x()">Noor</b> &amp; Co', '<b onclick="x()">Noor</b> &amp; Co'],
])('reads %j as %j', (typed, read) => {
  expect(plainText(typed)).toBe(read);
});

it('leaves nothing to take out, whatever was pasted', () => {
  const pasted = fc.string({
    unit: fc.oneof(fc.constantFrom('\u200C', '\u200D', '\u202E', '\t', 'م', ' '), fc.string()),
  });
  fc.assert(
    fc.property(pasted, (text) => {
      const once = plainText(text);
      expect(plainText(once)).toBe(once);
      expect(once).not.toMatch(/[\p{Cc}\u202E]|^\s|\s$|\s\s/u);
    }),
  );
});

it('tells pictures from letters, digits and marks of trade', () => {
  expect(['Noor 😀', '🇮🇳', 'I ❤ you', '👩‍👧'].map(hasPicture)).toEqual([true, true, true, true]);
  expect(['Noor', 'نور', '诺尔', '12#*', 'Acme® ™ ©', 'Zoë'].some(hasPicture)).toBe(false);
});
