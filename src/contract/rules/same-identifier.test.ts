import { describe, expect, it } from 'vitest';
import { isSameIdentifier, isSpelt } from './same-identifier.ts';

const mobile = (value: string) => ({ type: 'mobile', value });
const card = (value: string) => ({ type: 'cardnumber', value });

describe('the same mobile', () => {
  it.each([
    ['+91 98450 11111', '9845011111'],
    ['9845011111', '+91 98450 11111'],
    ['009845011111', '919845011111'],
    ['٩٨٤٥٠١١١١١', '919845011111'],
    ['0917 123 4567', '+63 917 123 4567'],
    ['917 123 4567', '+1 917 123 4567'],
    ['912 345 67 89', '79123456789'],
    ['501234567', '00971501234567'],
    ['01 5012345', '+353 1 501 2345'],
  ])('%s is %s', (one, other) => {
    expect(isSameIdentifier(mobile(one), mobile(other))).toBe(true);
  });

  it.each([
    ['9845011111', '919845011112'],
    ['011111', '919845011111'],
    ['', ''],
    ['no number', '919845011111'],
    ['+1 917 123 4567', '91 9171234567'],
    ['19171234567', '919171234567'],
    ['+7 912 345 67 89', '+97912345678 9'],
    ['79123456789', '779123456789'],
    ['+1 381 234 5678', '8613812345678'],
    ['+65 8123 4567', '+62 6581234567'],
    ['+91 98450 11111', '+977 9845011111'],
  ])('%s is not %s', (one, other) => {
    expect(isSameIdentifier(mobile(one), mobile(other))).toBe(false);
  });
});

describe('the same card', () => {
  it('is no card that ends alike', () => {
    expect(isSameIdentifier(card('123456'), card('71004123456'))).toBe(false);
    expect(isSameIdentifier(card('71004123456'), card('123456'))).toBe(false);
  });

  it('may be written with spaces, in digits of any script and in either case', () => {
    expect(isSameIdentifier(card('7100 4123 456'), card('71004123456'))).toBe(true);
    expect(isSameIdentifier(card('٧١٠٠٤'), card('71004'))).toBe(true);
    expect(isSameIdentifier(card('qx-9'), { type: 'cardNumber', value: 'QX-9 ' })).toBe(true);
  });
});

it('is another identifier where the type differs', () => {
  expect(isSameIdentifier(mobile('9845011111'), { type: 'externalId', value: '9845011111' })).toBe(false);
});

it('tells two spellings of one mobile apart where that is asked for', () => {
  expect(isSpelt(mobile('9845011111'), mobile('+919845011111'))).toBe(false);
  expect(isSpelt({ type: 'email', value: 'A@example.org' }, { type: 'Email', value: 'a@example.org' })).toBe(true);
});
