import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { TextField } from '../../../components/field.tsx';
import { complainedType } from '../../../shared/operation/correct/complained-type.ts';
import { HolderNote } from '../../../shared/holder/holder-note.tsx';
import { useHolder } from '../../../shared/holder/use-holder.ts';
import { Notice } from '../../../components/notice.tsx';
import { useAppStatus } from '../../../lib/app-status.ts';
import { useFormat } from '../../../lib/format.ts';
import { useScanTarget } from '../../../scanner/scan-target.ts';
import { CardRow } from '../sections/card-section.tsx';
import { shownCards } from '../pending/shown-cards.ts';
import { draftOfCard, emptyCardForm, fullAt, hasWrongDigit, seriesOf } from './card-form.ts';
import { CardSeriesFields } from './card-series-fields.tsx';
import { type Faults, WriteDialog } from './write-dialog.tsx';

type CardDialogProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  readonly onClose: () => void;
};

/** A card to give: scanned or typed, with its series when the store has several. */
export function CardDialog({ details, open, onClose }: CardDialogProps) {
  const { t } = useTranslation(['customer', 'register']);
  const format = useFormat();
  const all = useAppStatus()?.cardSeries ?? [];
  const [form, setForm] = useState(emptyCardForm);
  // Say nothing about a wrong digit while the number is still being typed.
  const [isWhole, setWhole] = useState(false);
  const holder = useHolder({ type: 'cardnumber', value: form.number }, details.key);
  useScanTarget((number) => {
    setForm((before) => ({ ...before, number }));
    setWhole(true);
  });
  const series = seriesOf(form, all);
  const cards = shownCards(details, open);
  const full = fullAt(series, cards);
  // The till's own copy may be old, so it is no reason to refuse. Then the service decides.
  const isRefused = holder.isTaken || (full !== null && details.origin === 'service');
  const draft = draftOfCard(form, series);
  const numberError = ({ refused, complaint }: Faults) => {
    if (complaint) return complaint.sentence;
    const isWrong = hasWrongDigit(form, series);
    if (isWrong) return isWhole || refused.length > 0 ? t('change.checkDigit') : undefined;
    return refused.some((path) => path.endsWith('cardNumber')) ? t('change.cardWrong') : undefined;
  };

  return (
    <WriteDialog
      customerKey={details.key}
      title={t('change.card')}
      submit={t('change.issue')}
      work={draft && !isRefused ? { kind: 'card', draft } : null}
      onClose={onClose}
      complainsAtField={(code) => complainedType(code) === 'cardnumber'}
    >
      {(faults) => (
        <div className="space-y-5">
          <div>
            <TextField
              label={t('register:card')}
              hint={t('change.cardHint')}
              error={numberError(faults)}
              dir="ltr"
              maxLength={60}
              value={form.number}
              onChange={(event) => {
                setForm({ ...form, number: event.target.value });
                setWhole(false);
              }}
              onBlur={() => setWhole(true)}
            />
            <HolderNote holder={holder} purpose="give" type="cardnumber" />
            {full !== null && (
              <Notice role="status" tone="attention" className="mt-2">
                {t('change.seriesFull', { series: series?.name ?? '', max: format.number(full) })}
              </Notice>
            )}
          </div>
          <CardSeriesFields form={form} all={all} series={series} onChange={setForm} />
          {cards.length > 0 && (
            <div>
              <h3 className="font-medium">{t('cardsHeld')}</h3>
              <ul className="divide-y divide-line">
                {cards.map((card) => (
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
