export type CardSeries = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly type: 'PHYSICAL' | 'DIGITAL';
  /** Made elsewhere and told to the service. Such a card gets its external id when it is issued. */
  readonly isExternal: boolean;
  /** How many active cards of the series a customer may hold at a time (3036 beyond). */
  readonly maxActiveCards: number;
};

export const cardSeries: readonly CardSeries[] = [
  { id: 51, code: 'LANTERN-STD', name: 'Lantern card', type: 'PHYSICAL', isExternal: false, maxActiveCards: 1 },
  { id: 52, code: 'LANTERN-APP', name: 'Lantern app card', type: 'DIGITAL', isExternal: false, maxActiveCards: 3 },
  { id: 53, code: 'LANTERN-FLEET', name: 'Lantern fleet card', type: 'PHYSICAL', isExternal: true, maxActiveCards: 5 },
];

export type CardStatus = 'NOT_ISSUED' | 'ISSUED' | 'ACTIVE' | 'SUSPENDED' | 'EXPIRED' | 'DELETED';

/** The labels that the company gave to card statuses. `statusLabel` must be one of them (3017). */
export const cardLabels = [
  { id: 1, label: 'NOT_ISSUED', status: 'NOT_ISSUED' },
  { id: 2, label: 'ISSUED', status: 'ISSUED' },
  { id: 3, label: 'ACTIVE', status: 'ACTIVE' },
  { id: 4, label: 'SUSPENDED', status: 'SUSPENDED' },
  { id: 5, label: 'LOST', status: 'SUSPENDED' },
  { id: 6, label: 'EXPIRED', status: 'EXPIRED' },
  { id: 7, label: 'DELETED', status: 'DELETED' },
] as const satisfies readonly { readonly id: number; readonly label: string; readonly status: CardStatus }[];
export type CardLabel = (typeof cardLabels)[number]['label'];

export function statusOfLabel(label: CardLabel): CardStatus {
  return cardLabels.find((one) => one.label === label)?.status ?? 'DELETED';
}

/** Statuses of a card that somebody holds. The others are for cards that nobody holds. */
const heldStatuses: ReadonlySet<CardStatus> = new Set(['ISSUED', 'ACTIVE', 'SUSPENDED']);

/** The label of that name, among the labels of held cards or those of other cards. */
export function findCardLabel(name: string, of: 'held' | 'unheld'): CardLabel | undefined {
  return cardLabels.find(({ label, status }) => label === name && heldStatuses.has(status) === (of === 'held'))?.label;
}

export function cardSeriesOf(id: number): CardSeries {
  const series = cardSeries.find((one) => one.id === id);
  if (!series) throw new Error(`There is no card series ${id}`);
  return series;
}
