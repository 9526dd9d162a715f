import { cardSeries, type CardSeries } from '#contract/card-series.ts';

/**
 * Training mode names two series of the built-in service: one that the service makes itself, and one made elsewhere.
 */
export const trainingSeries: readonly CardSeries[] = cardSeries.parse([
  { name: 'Lantern card', id: 51, startsWith: '71004', maxActiveCards: 1 },
  {
    name: 'Lantern fleet card',
    code: 'LANTERN-FLEET',
    startsWith: '88020',
    maxActiveCards: 5,
    statusLabels: ['ACTIVE', 'ISSUED'],
    fields: [{ name: 'vehicle_number', label: 'Vehicle', extended: true }],
  },
]);
