import { describe, expect, it } from 'vitest';
import { cardSeries } from '#contract/card-series.ts';
import type { ShownCard } from '../pending/shown-cards.ts';
import { draftOfCard, emptyCardForm, fullAt, hasWrongDigit, seriesOf } from './card-form.ts';

const all = cardSeries.parse([
  { name: 'House', id: 4, startsWith: '71', maxActiveCards: 1 },
  {
    name: 'Fleet',
    code: 'FL',
    startsWith: '88',
    checkDigit: 'luhn',
    statusLabels: ['HANDED', 'ACTIVE'],
    fields: [{ name: 'limit', kind: 'number' }, { name: 'plate', extended: true }, { name: 'note' }],
  },
]);
const [house = null, fleet = null] = all;
const form = { ...emptyCardForm, number: '710 02' };
const held = {
  number: '1',
  series: '',
  status: '',
  issuedOn: '',
  seriesId: 4,
  seriesCode: 'H',
  isActive: true,
  maxActiveCards: 2,
  pending: null,
} as const satisfies ShownCard;

describe('a card to give', () => {
  it('is of the series that its number belongs to, unless another is chosen', () => {
    expect(seriesOf(form, all)).toBe(house);
    expect(seriesOf({ ...form, series: 'Fleet' }, all)).toBe(fleet);
    expect(seriesOf({ ...form, series: 'own' }, all)).toBeNull();
  });

  it('is sent with its series, its usual status and what was filled in', () => {
    expect(draftOfCard(form, house)).toEqual({ cardNumber: '710 02', statusLabel: 'ACTIVE', seriesId: 4 });
    const more = { ...form, externalId: ' x1 ', fields: { limit: '40', plate: 'MH 12', note: ' ', other: 'y' } };
    expect(draftOfCard(more, fleet)).toEqual({
      cardNumber: '710 02',
      statusLabel: 'HANDED',
      seriesCode: 'FL',
      cardExternalId: 'x1',
      customFields: { limit: 40 },
      extendedFields: { plate: 'MH 12' },
    });
  });

  it('names a series by number or by code when the store has not told of it', () => {
    expect(draftOfCard({ ...form, series: 'internal', seriesText: '7' }, null)).toMatchObject({ seriesId: 7 });
    expect(draftOfCard({ ...form, series: 'internal', seriesText: 'seven' }, null)).toBeNull();
    expect(draftOfCard({ ...form, series: 'external', seriesText: 'ZX' }, null)).toMatchObject({ seriesCode: 'ZX' });
    expect(draftOfCard({ ...form, series: 'external' }, null)).toBeNull();
  });

  it('has a wrong digit only where the series has a check digit', () => {
    expect([house, fleet, null].map((series) => hasWrongDigit(form, series))).toEqual([false, true, false]);
    expect(hasWrongDigit(emptyCardForm, fleet)).toBe(false);
  });

  it('is one too many by the limit of the service, or else by the limit of the store', () => {
    expect(fullAt(house, [])).toBeNull();
    expect(fullAt(house, [held])).toBeNull();
    expect(fullAt(house, [held, held])).toBe(2);
    expect(fullAt(house, [{ ...held, maxActiveCards: null }])).toBe(1);
    expect(fullAt(house, [held, { ...held, pending: 'removed' }])).toBeNull();
    expect(fullAt(house, [held, { ...held, isActive: false }])).toBeNull();
    expect(fullAt(fleet, [held, held])).toBeNull();
  });
});
