import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardDraft } from '#contract/drafts/card.ts';
import type { CustomerDetails } from '#contract/customer.ts';
import { Field, TextField } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';
import { useScanTarget } from '../../../lib/scan-target.ts';
import { CardRow } from '../card-section.tsx';
import { HolderNote } from '../../../components/holder/holder-note.tsx';
import { useHolder } from '../../../components/holder/use-holder.ts';
import { WriteDialog } from './write-dialog.tsx';

const seriesKinds = ['own', 'internal', 'external'] as const;
type SeriesKind = (typeof seriesKinds)[number];

const empty = { number: '', seriesKind: 'own' as SeriesKind, series: '', statusLabel: 'ACTIVE' };

/** A card to give: scanned or typed, of a series where the store has several. */
export function CardDialog({ details, onClose }: { readonly details: CustomerDetails; readonly onClose: () => void }) {
  const { t } = useTranslation(['customer', 'register']);
  const [form, setForm] = useState(empty);
  const holder = useHolder({ type: 'cardnumber', value: form.number }, details.key);
  useScanTarget((number) => setForm((before) => ({ ...before, number })));
  const draft = draftOf(form);
  const options = seriesKinds.map((value) => ({ value, label: t(`series.${value}`) }));

  return (
    <WriteDialog
      customerKey={details.key}
      title={t('change.card')}
      submit={t('change.issue')}
      work={draft && !holder.isTaken ? { kind: 'card', draft } : null}
      onClose={onClose}
    >
      {(refused) => (
        <div className="space-y-5">
          <div>
            <TextField
              label={t('register:card')}
              hint={t('change.cardHint')}
              error={refused.some((path) => path.endsWith('cardNumber')) ? t('change.cardWrong') : undefined}
              dir="ltr"
              maxLength={60}
              value={form.number}
              onChange={(event) => setForm({ ...form, number: event.target.value })}
            />
            <HolderNote holder={holder} purpose="give" type="cardnumber" />
          </div>
          <div className="grid gap-5 grid-cols-1 sm:grid-cols-2">
            <Field label={t('series.label')}>
              {(control) => (
                <Select
                  control={control}
                  value={form.seriesKind}
                  options={options}
                  onChange={(seriesKind) => setForm({ ...form, seriesKind })}
                />
              )}
            </Field>
            {form.seriesKind !== 'own' && (
              <TextField
                label={t(`series.${form.seriesKind}Value`)}
                error={seriesError(form) ? t('series.number') : undefined}
                dir="ltr"
                maxLength={60}
                value={form.series}
                onChange={(event) => setForm({ ...form, series: event.target.value })}
              />
            )}
            <TextField
              label={t('cardStatus')}
              dir="auto"
              maxLength={60}
              value={form.statusLabel}
              onChange={(event) => setForm({ ...form, statusLabel: event.target.value })}
            />
          </div>
          {details.cards.length > 0 && (
            <div>
              <h3 className="font-medium">{t('cardsHeld')}</h3>
              <ul className="divide-y divide-line">
                {details.cards.map((card) => (
                  <CardRow key={card.number} card={card} />
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
    </WriteDialog>
  );
}

/** The service's own series go by number, those made elsewhere by code. */
function seriesError({ seriesKind, series }: typeof empty): boolean {
  return seriesKind === 'internal' && series.trim() !== '' && !/^[1-9]\d{0,8}$/.test(series.trim());
}

function draftOf(form: typeof empty): CardDraft | null {
  const [cardNumber, statusLabel, series] = [form.number.trim(), form.statusLabel.trim(), form.series.trim()];
  if (cardNumber === '' || statusLabel === '' || seriesError(form)) return null;
  if (form.seriesKind === 'own') return { cardNumber, statusLabel };
  if (series === '') return null;
  return form.seriesKind === 'internal'
    ? { cardNumber, statusLabel, seriesId: Number(series) }
    : { cardNumber, statusLabel, seriesCode: series };
}
