import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardSeries, hasRightCheckDigit, seriesOfNumber } from './card-series.ts';

const all = cardSeries.parse([
  { name: 'House', id: 4, startsWith: '71' },
  { name: 'Gold', code: 'GLD', startsWith: '7188', checkDigit: 'luhn' },
  { name: 'Gift', id: 9 },
]);
const luhn = { checkDigit: 'luhn' } as const;

describe('card series', () => {
  it('are of the service by number, or made elsewhere by code, and named once', () => {
    expect(cardSeries.safeParse([{ name: 'House' }]).success).toBe(false);
    expect(cardSeries.safeParse([{ name: 'House', id: 4, code: 'H' }]).success).toBe(false);
    expect(cardSeries.safeParse([all[0], all[0]]).success).toBe(false);
  });

  it.each([
    ['7100123', 'House'],
    ['71 88 001', 'Gold'],
    ['٧١٨٨٠٠', 'Gold'],
    ['9', undefined],
  ])('are known by how a number begins: %s', (number, name) => {
    expect(seriesOfNumber(all, number)?.name).toBe(name);
  });
});

describe('a check digit', () => {
  it('is only asked of a series that has one', () => {
    expect(hasRightCheckDigit('79927398710', {})).toBe(true);
    expect(hasRightCheckDigit('79927398713', luhn)).toBe(true);
    expect(hasRightCheckDigit('7992 7398 713', luhn)).toBe(true);
    expect(hasRightCheckDigit('7', luhn)).toBe(false);
    expect(hasRightCheckDigit('GOLD13', luhn)).toBe(false);
  });

  it('is right for one digit in ten, and tells one that was mistyped', () => {
    const number = fc.stringMatching(/^\d{8,18}$/);
    fc.assert(
      fc.property(number, fc.nat(7), fc.integer({ min: 1, max: 9 }), (begin, at, shift) => {
        const right = Array.from({ length: 10 }, (_, last) => `${begin}${last}`).filter((one) =>
          hasRightCheckDigit(one, luhn),
        );
        expect(right).toHaveLength(1);
        const [whole = ''] = right;
        const wrong = whole.slice(0, at) + String((Number(whole[at]) + shift) % 10) + whole.slice(at + 1);
        expect(hasRightCheckDigit(wrong, luhn)).toBe(false);
      }),
    );
  });
});
