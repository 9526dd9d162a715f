import { expect, it } from 'vitest';
import { cardSeries } from '#contract/card-series.ts';
import { prepareCard } from './prepare.ts';

const desk = {
  country: 'IN',
  cardSeries: cardSeries.parse([
    { name: 'House', id: 4, startsWith: '79', checkDigit: 'luhn' },
    { name: 'Gift', code: 'GF', checkDigit: 'luhn' },
    { name: 'Old', id: 5 },
  ]),
};
const prepare = (cardNumber: string, more: { seriesId?: number; seriesCode?: string } = {}) =>
  prepareCard({ cardNumber, statusLabel: 'ACTIVE', ...more }, desk);
const refused = { ok: false, error: { code: 'invalid-input', data: { fields: ['draft.cardNumber'] } } };

it('keeps a card number as the service has it', () => {
  expect(prepare(' ٧٩٩٢ 7398713 ')).toMatchObject({ ok: true, data: { draft: { cardNumber: '79927398713' } } });
  expect(prepare(' ')).toMatchObject(refused);
});

it('refuses a wrong check digit where the series has one, named or told by the number', () => {
  expect(prepare('79927398710')).toMatchObject(refused);
  expect(prepare('79927398710', { seriesId: 4 })).toMatchObject(refused);
  expect(prepare('1234', { seriesCode: 'GF' })).toMatchObject(refused);
});

it('looks for no check digit in any other', () => {
  expect(prepare('79927398710', { seriesId: 5 }).ok).toBe(true);
  expect(prepare('79927398710', { seriesId: 77 }).ok).toBe(true);
  expect(prepare('1234').ok).toBe(true);
});
