import { useTranslation } from 'react-i18next';
import type { CardSeries } from '#contract/card-series.ts';
import { Field, TextField } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';
import { type CardForm, hasSeriesError } from './card-form.ts';

type CardSeriesFieldsProps = {
  readonly form: CardForm;
  /** The series that the store has told of; empty when it has told of none. */
  readonly all: readonly CardSeries[];
  readonly series: CardSeries | null;
  readonly onChange: (form: CardForm) => void;
};

/** The series of a card, its status, and what else the store asks about it. */
export function CardSeriesFields({ form, all, series, onChange }: CardSeriesFieldsProps) {
  const { t } = useTranslation('customer');
  const set = (changed: Partial<CardForm>) => onChange({ ...form, ...changed });
  const typed = form.series === 'internal' || form.series === 'external' ? form.series : null;
  const named = all.map(({ name }) => ({ value: name, label: name }));
  const other = (['internal', 'external'] as const).map((value) => ({ value, label: t(`series.${value}`) }));
  const options = [{ value: 'own', label: t('series.own') }, ...(all.length > 0 ? named : other)];
  const labels = series?.statusLabels ?? [];
  const statusLabel = form.statusLabel ?? labels[0] ?? 'ACTIVE';
  return (
    <div className="grid gap-5 grid-cols-1 sm:grid-cols-2">
      <Field label={t('series.label')}>
        {(control) => (
          <Select
            control={control}
            value={form.series ?? series?.name ?? 'own'}
            options={options}
            onChange={(next) => set({ series: next, statusLabel: null })}
          />
        )}
      </Field>
      {typed && (
        <TextField
          label={t(`series.${typed}Value`)}
          error={hasSeriesError(form) ? t('series.number') : undefined}
          dir="ltr"
          maxLength={60}
          value={form.seriesText}
          onChange={(event) => set({ seriesText: event.target.value })}
        />
      )}
      {series ? (
        <Field label={t('cardStatus')}>
          {(control) => (
            <Select
              control={control}
              value={statusLabel}
              options={labels.map((value) => ({ value, label: value }))}
              onChange={(next) => set({ statusLabel: next })}
            />
          )}
        </Field>
      ) : (
        <TextField
          label={t('cardStatus')}
          dir="auto"
          maxLength={60}
          value={statusLabel}
          onChange={(event) => set({ statusLabel: event.target.value })}
        />
      )}
      {(series?.code !== undefined || typed === 'external') && (
        <TextField
          label={t('cardExternalId')}
          optional
          dir="ltr"
          maxLength={100}
          value={form.externalId}
          onChange={(event) => set({ externalId: event.target.value })}
        />
      )}
      {series?.fields.map(({ name, label, kind }) => (
        <TextField
          key={name}
          label={<bdi>{label ?? name}</bdi>}
          optional
          dir={kind === 'number' ? 'ltr' : 'auto'}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          maxLength={1000}
          value={form.fields[name] ?? ''}
          onChange={(event) => set({ fields: { ...form.fields, [name]: event.target.value } })}
        />
      ))}
    </div>
  );
}
