export type CardSeries = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly type: 'PHYSICAL' | 'DIGITAL';
  /** Cards one customer may hold of it at a time (3036 beyond). */
  readonly maxActiveCards: number;
};

export const cardSeries: readonly CardSeries[] = [
  { id: 51, code: 'LANTERN-STD', name: 'Lantern card', type: 'PHYSICAL', maxActiveCards: 1 },
  { id: 52, code: 'LANTERN-APP', name: 'Lantern app card', type: 'DIGITAL', maxActiveCards: 3 },
];

/** Labels the company has given to card statuses; `statusLabel` must be one (3017). */
export const cardLabels = ['ACTIVE', 'ISSUED', 'SUSPENDED'] as const;
export type CardLabel = (typeof cardLabels)[number];

export function cardSeriesOf(id: number): CardSeries {
  const series = cardSeries.find((one) => one.id === id);
  if (!series) throw new Error(`There is no card series ${id}`);
  return series;
}
