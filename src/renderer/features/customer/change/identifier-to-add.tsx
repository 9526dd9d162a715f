import { Plus } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '#contract/place.ts';
import type { Identifier } from '#contract/customer.ts';
import { Button } from '../../../components/button.tsx';
import { Field, TextField } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';
import { useIdentifierLabel } from '../../../shared/customer/use-identifier-label.ts';
import { useScanTarget } from '../../../scanner/scan-target.ts';
import { HolderNote } from '../../../shared/holder/holder-note.tsx';
import { shortest, useHolder } from '../../../shared/holder/use-holder.ts';

/** The types of "Update Customer Identifiers" that a till is likely to be shown. Cards have a form of their own. */
const types = ['mobile', 'email', 'externalId', 'wechat', 'line', 'martjackId', 'fbId'] as const;

type IdentifierToAddProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly customerKey: string;
  /** The source that the identifier is added in. */
  readonly place: Place;
  /** Whether the customer has the identifier, or it is already on the list. */
  readonly isListed: (identifier: Identifier) => boolean;
  readonly onAdd: (identifier: Identifier) => void;
  /** Tells whether the field holds something that is not on the list yet. */
  readonly onTyped: (isTyped: boolean) => void;
};

/** One identifier to add. The till looks up who has it. One that joins two accounts has to be entered twice. */
export function IdentifierToAdd({ field, customerKey, place, isListed, onAdd, onTyped }: IdentifierToAddProps) {
  const { t } = useTranslation('customer');
  const label = useIdentifierLabel();
  const [type, setType] = useState<(typeof types)[number]>('mobile');
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  // Enter was pressed while the identifier was still being looked up.
  const [wanted, setWanted] = useState(false);
  const holder = useHolder({ type, value }, customerKey, place);
  const typed = { type, value: value.trim() };
  const confirmed = !holder.joins || again.trim() === typed.value;
  const error = errorOf();
  // A mobile that is still being typed gets no error, but it cannot be added yet.
  const isBegun = typed.value !== '' && (type !== 'mobile' || typed.value.length >= shortest);
  const canAdd = isBegun && error === undefined && !holder.asking && !holder.isTaken && confirmed;
  useScanTarget((scan) => (holder.joins ? setAgain(scan) : setValue(scan)));

  function errorOf(): string | undefined {
    if (typed.value !== '' && (holder.isOwn || isListed(typed))) return t('change.alreadyThere');
    return holder.isWrong ? t('change.identifierWrong') : undefined;
  }
  const add = () => {
    if (!canAdd) return setWanted(holder.asking);
    onAdd(typed);
    setValue('');
    setAgain('');
    field.current?.focus();
  };
  const lookedUp = useEffectEvent(() => {
    setWanted(false);
    add();
  });
  useEffect(() => {
    if (!wanted || holder.asking) return;
    const frame = requestAnimationFrame(() => lookedUp());
    return () => cancelAnimationFrame(frame);
  }, [wanted, holder.asking]);
  const isTyped = typed.value !== '';
  useEffect(() => onTyped(isTyped), [isTyped, onTyped]);

  /** Enter adds to the list. The list has its own button to send it. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || typed.value === '') return;
    event.preventDefault();
    add();
  };

  return (
    <div className="mt-4 rounded-xl bg-sunken p-4">
      <div className="grid items-start gap-4 grid-cols-1 sm:grid-cols-[12rem_minmax(0,1fr)_auto]">
        <Field label={t('change.type')}>
          {(control) => (
            <Select
              control={control}
              value={type}
              options={types.map((one) => ({ value: one, label: label(one) }))}
              onChange={setType}
            />
          )}
        </Field>
        <TextField
          ref={field}
          label={t('change.value')}
          error={error}
          dir="ltr"
          maxLength={255}
          value={value}
          onChange={(event) => {
            setValue(event.target.value);
            setWanted(false);
          }}
          onKeyDown={onKeyDown}
        />
        <Button
          className="min-h-12 sm:mt-8"
          disabled={!canAdd}
          busy={holder.asking && typed.value !== ''}
          onClick={add}
        >
          <Plus aria-hidden className="size-5" />
          {t('change.add')}
        </Button>
      </div>
      <HolderNote holder={holder} purpose="give" type={type} />
      {holder.joins && (
        <TextField
          className="mt-4"
          label={t('change.again', { type: label(type) })}
          dir="ltr"
          maxLength={255}
          value={again}
          onChange={(event) => setAgain(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => event.preventDefault()}
        />
      )}
    </div>
  );
}
