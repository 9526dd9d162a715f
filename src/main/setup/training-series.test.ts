import { expect, it } from 'vitest';
import { seriesOfNumber } from '#contract/card-series.ts';
import { cardExtendedFields } from '#training-api/org/card-fields.ts';
import { cardSeries as known, findCardLabel } from '#training-api/org/card-series.ts';
import { cardNumber, fleetCardNumber } from '#training-api/seed/seed-cards.ts';
import { trainingSeries } from './training-series.ts';

it('names in training mode what the built-in service knows', () => {
  for (const series of trainingSeries) {
    const told = known.find(({ id, code, isExternal }) => (isExternal ? code === series.code : id === series.id));
    expect(told).toMatchObject({ name: series.name, maxActiveCards: series.maxActiveCards });
    expect(series.statusLabels.every((label) => findCardLabel(label, 'held') === label)).toBe(true);
    expect(series.fields.every(({ name }) => cardExtendedFields.has(name))).toBe(true);
  }
  const names = [cardNumber(61), fleetCardNumber(1)].map((number) => seriesOfNumber(trainingSeries, number)?.name);
  expect(names).toEqual(trainingSeries.map(({ name }) => name));
});
