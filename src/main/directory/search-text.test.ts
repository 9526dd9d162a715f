import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits, typedDigits } from '#contract/rules/digits.ts';
import { matchExpression, searchTextOf } from './search-text.ts';

describe('typed digits', () => {
  it('reads digits of any script, with spaces, plus and brackets', () => {
    expect(typedDigits('+٩١ ٩٨٤٥٠-١٢٣٤٥')).toBe('919845012345');
    expect(typedDigits('(０９８) ४५')).toBe('09845');
    expect(typedDigits('98450x')).toBeNull();
    expect(typedDigits('')).toBeNull();
  });

  it('leaves everything but digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = asciiDigits(text);
        expect(/\p{Nd}/u.test(plain.replace(/[0-9]/g, ''))).toBe(false);
        expect(plain.replace(/\d/g, '')).toBe(text.replace(/\p{Nd}/gu, ''));
      }),
    );
  });
});

describe('search text', () => {
  const customer = {
    firstName: 'Ana-Lucía',
    lastName: "O'Brien",
    identifiers: [
      { type: 'mobile', value: '919845012345' },
      { type: 'email', value: 'Ana.Lucia@Example.org' },
    ],
  };

  it('holds names by their parts, e-mails whole, numbers with and without country code', () => {
    expect(searchTextOf(customer, '91').split(' ')).toEqual([
      'ana',
      'lucía',
      'o',
      'brien',
      '919845012345',
      '9845012345',
      'ana.lucia@example.org',
    ]);
  });

  it('joins names of scripts that are written without spaces', () => {
    const text = searchTextOf({ firstName: '小明', lastName: '王', identifiers: [] }, '86');
    expect(text.split(' ')).toContain('王小明');
  });
});

it('never makes an expression that SQLite cannot read as quoted prefixes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(matchExpression(text)).toMatch(/^(|"[^"]+"\*( AND "[^"]+"\*)*)$/u);
    }),
  );
});
