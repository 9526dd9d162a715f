import { Minus, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails, Identifier } from '#contract/customer.ts';
import { isAt, type Place } from '#contract/place.ts';
import { usualRules } from '#contract/store-rules.ts';
import type { OperationView } from '#contract/operation.ts';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { complainedType } from '../../../shared/operation/correct/complained-type.ts';
import { IdentifierValue } from '../../../shared/customer/identifier-value.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PlaceSelect } from '../../../shared/place/place-select.tsx';
import { placesOf } from '../../../shared/place/places.ts';
import { useAppStatus } from '../../../lib/app-status.ts';
import { lostKinds } from './lost-kinds.ts';
import { useIdentifierLabel } from '../../../shared/customer/use-identifier-label.ts';
import { cn } from '../../../lib/cn.ts';
import { isAmong, pendingIdentifiers } from '../pending/pending-identifiers.ts';
import { IdentifierToAdd } from './identifier-to-add.tsx';
import { WriteDialog } from './write-dialog.tsx';

type IdentifiersDialogProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  readonly onClose: () => void;
};

const none: readonly Identifier[] = [];

/** Adds and removes several at once. Each step can be undone until all of them are sent. */
export function IdentifiersDialog({ details, open, onClose }: IdentifiersDialogProps) {
  const { t } = useTranslation('customer');
  const [add, setAdd] = useState(none);
  const [remove, setRemove] = useState(none);
  const [place, setPlace] = useState<Place>({});
  const [isTyped, setTyped] = useState(false);
  const label = useIdentifierLabel();
  const { source, rules } = useAppStatus() ?? { source: '', rules: usualRules };
  const toAdd = useRef<HTMLInputElement>(null);
  // An identifier that an earlier change removes cannot be removed again.
  const held = pendingIdentifiers(heldAt(details, place, source), open, place).filter(
    ({ pending }) => pending !== 'removed',
  );
  const count = add.length + remove.length;
  const draft = { add: add.map(plain), remove: remove.map(plain), ...place };
  const lost = lostKinds({ held, add, remove }, rules.primaryIdentifiers);

  const isPrimary = ({ type }: Identifier) => rules.primaryIdentifiers.some((kind) => kind === type);

  return (
    <WriteDialog
      customerKey={details.key}
      title={t('change.identifiers')}
      submit={count === 0 ? t('change.nothing') : t('change.sendChanges', { count })}
      work={count > 0 && lost.length === 0 && !isTyped ? { kind: 'identifier-change', draft } : null}
      onClose={onClose}
      initialFocus={toAdd}
      complainsAtField={(code) => add.some(({ type }) => type === complainedType(code))}
    >
      {({ refused, complaint }) => (
        <>
          <PlaceSelect
            places={placesOf(details.profiles, source)}
            place={place}
            // A change is one operation in one source.
            locked={count > 0}
            onChange={setPlace}
          />
          <ul className="mt-2 divide-y divide-line">
            {held.map((one) => {
              const gone = isAmong(remove, one);
              return (
                <IdentifierRow
                  key={`${one.type} ${one.value}`}
                  identifier={one}
                  mark={gone ? 'remove' : null}
                  primary={isPrimary(one)}
                  fault={null}
                  onToggle={() => setRemove(gone ? without(remove, one) : [...remove, one])}
                />
              );
            })}
            {add.map((one, index) => (
              <IdentifierRow
                key={`${one.type} ${one.value}`}
                identifier={one}
                mark="add"
                primary={false}
                fault={
                  complaint && complainedType(complaint.code) === one.type
                    ? complaint.sentence
                    : refused.some((path) => path.startsWith(`draft.add.${index}.`))
                      ? t('change.identifierWrong')
                      : null
                }
                onToggle={() => setAdd(without(add, one))}
              />
            ))}
          </ul>
          <IdentifierToAdd
            field={toAdd}
            customerKey={details.key}
            place={place}
            isListed={(one) => isAmong(held, one) || isAmong(add, one)}
            onAdd={(one) => setAdd([...add, one])}
            onTyped={setTyped}
          />
          {isTyped && count > 0 && <p className="mt-3 text-ink-soft">{t('change.addFirst')}</p>}
          {lost.map((kind) => (
            <Notice key={kind} role="status" tone="attention" className="mt-4">
              {t('change.lastPrimary', { type: label(kind) })}
            </Notice>
          ))}
        </>
      )}
    </WriteDialog>
  );
}

type IdentifierRowProps = {
  readonly identifier: Identifier;
  readonly mark: 'add' | 'remove' | null;
  /** The org knows its customers by this kind of identifier. */
  readonly primary: boolean;
  /** What is wrong with it; `null` if nothing is. */
  readonly fault: string | null;
  /** Removes the identifier, or undoes the change. */
  readonly onToggle: () => void;
};

function IdentifierRow({ identifier: { type, value }, mark, primary, fault, onToggle }: IdentifierRowProps) {
  const { t } = useTranslation('customer');
  const label = useIdentifierLabel()(type);
  const what = `${label} ${value}`;
  return (
    <li className="flex items-center justify-between gap-4 py-2">
      <div className="min-w-0">
        <p className="text-sm text-ink-soft">{label}</p>
        <p className="text-lg">
          <IdentifierValue value={value} className={cn(mark === 'remove' && 'line-through')} />
          {mark && (
            <Badge tone={mark === 'add' ? 'good' : 'attention'} className="ms-2">
              {t(`change.mark.${mark}`)}
            </Badge>
          )}
        </p>
        {primary && <p className="text-sm text-ink-soft">{t('change.primary')}</p>}
        {fault !== null && <p className="text-sm font-medium text-danger-ink">{fault}</p>}
      </div>
      <Button tone="quiet" aria-label={`${mark ? t('change.undo') : t('change.remove')}: ${what}`} onClick={onToggle}>
        {mark ? <Undo2 aria-hidden className="size-5" /> : <Minus aria-hidden className="size-5" />}
        {mark ? t('change.undo') : t('change.remove')}
      </Button>
    </li>
  );
}

/** The identifiers in one source. In our own source: all, cards too, except those that only another source knows. */
function heldAt({ identifiers, profiles }: CustomerDetails, place: Place, ourSource: string): readonly Identifier[] {
  if (place.source !== undefined) return profiles.find((one) => isAt(one, place))?.identifiers ?? none;
  const [ours, others] = [true, false].map((isOurs) =>
    profiles.filter(({ source }) => (source === ourSource) === isOurs).flatMap((profile) => profile.identifiers),
  );
  return identifiers.filter((one) => isAmong(ours ?? none, one) || !isAmong(others ?? none, one));
}

function plain({ type, value }: Identifier): Identifier {
  return { type, value };
}

function without(list: readonly Identifier[], { type, value }: Identifier): readonly Identifier[] {
  return list.filter((one) => one.type !== type || one.value !== value);
}
