import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLatinDigits } from './digits.ts';

const zeros = ['٠', '۰', '०', '０', '๐', '০'];

test('digits of every script read as the same number', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...zeros), (number, zero) => {
      const offset = zero.codePointAt(0) ?? 0;
      const written = [...String(number)].map((digit) => String.fromCodePoint(offset + Number(digit))).join('');
      expect(toLatinDigits(written)).toBe(String(number));
    }),
  );
});

test('letters stay as they are', () => {
  expect(toLatinDigits('Card ٧-B')).toBe('Card 7-B');
});
