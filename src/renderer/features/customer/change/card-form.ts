import { hasRightCheckDigit, seriesOfNumber, type CardField, type CardSeries } from '#contract/card-series.ts';
import type { CardDraft } from '#contract/drafts/card.ts';
import type { ShownCard } from '../pending/shown-cards.ts';

/** What the form of a card holds. */
export type CardForm = {
  readonly number: string;
  /** `own`: the card's own. `internal`, `external`: see `seriesText`. Else the name of a series of the store. */
  readonly series: string | null;
  readonly seriesText: string;
  /** `null` for the usual one. */
  readonly statusLabel: string | null;
  readonly externalId: string;
  readonly fields: Readonly<Record<string, string>>;
};

export const emptyCardForm: CardForm = {
  number: '',
  series: null,
  seriesText: '',
  statusLabel: null,
  externalId: '',
  fields: {},
};

/** The chosen series, or else the one that the number belongs to; `null` when the store has told of neither. */
export function seriesOf({ series, number }: CardForm, all: readonly CardSeries[]): CardSeries | null {
  return series === null ? seriesOfNumber(all, number) : (all.find(({ name }) => name === series) ?? null);
}

/** The service's own series have a number. Series made elsewhere have a code. */
export function hasSeriesError({ series, seriesText }: CardForm): boolean {
  return series === 'internal' && seriesText.trim() !== '' && !/^[1-9]\d{0,8}$/.test(seriesText.trim());
}

export function hasWrongDigit({ number }: CardForm, series: CardSeries | null): boolean {
  return number.trim() !== '' && series !== null && !hasRightCheckDigit(number, series);
}

/** The limit of active cards of a series, once it is reached; `null` while there is room, or when no limit is known. */
export function fullAt(series: CardSeries | null, cards: readonly ShownCard[]): number | null {
  if (series === null) return null;
  const same = cards.filter(({ seriesId, seriesCode }) =>
    series.id === undefined ? seriesCode === series.code : seriesId === series.id,
  );
  const most = same.find(({ maxActiveCards }) => maxActiveCards !== null)?.maxActiveCards ?? series.maxActiveCards;
  const active = same.filter(({ isActive, pending }) => isActive && pending !== 'removed').length;
  return most !== undefined && active >= most ? most : null;
}

/** `null` while something is missing. */
export function draftOfCard(form: CardForm, series: CardSeries | null): CardDraft | null {
  const [cardNumber, seriesText, externalId] = [form.number.trim(), form.seriesText.trim(), form.externalId.trim()];
  const statusLabel = (form.statusLabel ?? series?.statusLabels[0] ?? 'ACTIVE').trim();
  if (cardNumber === '' || statusLabel === '' || hasSeriesError(form)) return null;
  const isTyped = form.series === 'internal' || form.series === 'external';
  if (isTyped && seriesText === '') return null;
  return {
    cardNumber,
    statusLabel,
    ...(series?.id !== undefined && { seriesId: series.id }),
    ...(series?.code !== undefined && { seriesCode: series.code }),
    ...(form.series === 'internal' && { seriesId: Number(seriesText) }),
    ...(form.series === 'external' && { seriesCode: seriesText }),
    ...(externalId !== '' && { cardExternalId: externalId }),
    ...filled(form, series, { extended: false, as: 'customFields' }),
    ...filled(form, series, { extended: true, as: 'extendedFields' }),
  };
}

function filled(
  { fields }: CardForm,
  series: CardSeries | null,
  { extended, as }: { readonly extended: boolean; readonly as: 'customFields' | 'extendedFields' },
): Pick<CardDraft, 'customFields' | 'extendedFields'> {
  const own = series?.fields.filter((one) => one.extended === extended && (fields[one.name] ?? '').trim() !== '') ?? [];
  const values = own.map((one) => [one.name, valueOf(one, (fields[one.name] ?? '').trim())] as const);
  return values.length === 0 ? {} : { [as]: Object.fromEntries(values) };
}

/** A text that is not a number is sent as it was typed: the service decides. */
function valueOf({ kind }: CardField, text: string): string | number {
  return kind === 'number' && Number.isFinite(Number(text)) ? Number(text) : text;
}
