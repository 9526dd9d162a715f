import { BellOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { cn } from '../../../lib/cn.ts';
import { openDrafts } from '../open-drafts.ts';
import {
  type Choice,
  type Choices,
  cellOf,
  changesBetween,
  channels,
  choicesOf,
  draftsOf,
  optedOutOfAll,
  priorities,
} from '../subscription-matrix.ts';
import { WriteDialog } from './write-dialog.tsx';

type SubscriptionsDialogProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  readonly onClose: () => void;
};

/** Every channel and kind of message, in and out; all changes are sent as one. */
export function SubscriptionsDialog({ details, open, onClose }: SubscriptionsDialogProps) {
  const { t } = useTranslation(['customer', 'operation']);
  const known = choicesOf(details.subscriptions ?? []);
  const pending = openDrafts(open, 'subscriptions').flatMap(({ changes }) => changes);
  const [before] = useState(() => choicesOf(draftsOf(known), pending));
  const [choices, setChoices] = useState<Choices>(before);
  const [reason, setReason] = useState('');
  const changes = changesBetween(before, choices);

  return (
    <WriteDialog
      customerKey={details.key}
      title={t('change.subscriptions')}
      submit={changes.length === 0 ? t('change.nothing') : t('change.sendChanges', { count: changes.length })}
      work={
        changes.length > 0
          ? { kind: 'subscriptions', draft: { changes, before: draftsOf(before), reason: reason.trim() } }
          : null
      }
      onClose={onClose}
    >
      {() => (
        <>
          <div className="overflow-x-auto">
            <table className="w-full">
              <thead>
                <tr>
                  <th scope="col" className="pb-2 text-start font-medium">
                    {t('channel')}
                  </th>
                  {priorities.map((priority) => (
                    <th key={priority} scope="col" className="px-2 pb-2 text-start font-medium">
                      {t(`priority.${priority}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {channels.map((channel) => (
                  <tr key={channel}>
                    <th scope="row" className="py-1 pe-2 text-start font-medium">
                      {t(`operation:channels.${channel}`)}
                    </th>
                    {priorities.map((priority) => {
                      const cell = cellOf({ channel, priority });
                      return (
                        <td key={priority} className="px-2 py-1">
                          <InOrOut
                            label={`${t(`operation:channels.${channel}`)}, ${t(`priority.${priority}`)}`}
                            choice={choices.get(cell)}
                            changed={choices.get(cell) !== before.get(cell)}
                            onChoose={(choice) => setChoices(new Map([...choices, [cell, choice]]))}
                          />
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="mt-4 flex flex-wrap items-end justify-between gap-4">
            <TextField
              label={t('change.reason')}
              optional
              className="min-w-0 flex-1"
              dir="auto"
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <Button size="large" onClick={() => setChoices(optedOutOfAll(choices))}>
              <BellOff aria-hidden className="size-5" />
              {t('change.outOfAll')}
            </Button>
          </div>
        </>
      )}
    </WriteDialog>
  );
}

type InOrOutProps = {
  readonly label: string;
  readonly choice: Choice | undefined;
  readonly changed: boolean;
  readonly onChoose: (choice: Choice) => void;
};

/** Two buttons, of which one is pressed or, where nothing is known, none. */
function InOrOut({ label, choice, changed, onChoose }: InOrOutProps) {
  const { t } = useTranslation('customer');
  return (
    <div
      role="group"
      aria-label={label}
      className={cn(
        'inline-flex overflow-hidden rounded-xl border',
        changed ? 'border-2 border-accent' : 'border-line-strong',
      )}
    >
      {(['OPTIN', 'OPTOUT'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={choice === one}
          onClick={() => onChoose(one)}
          className={cn(
            'min-h-11 min-w-16 px-3 font-medium -outline-offset-2',
            choice === one
              ? one === 'OPTIN'
                ? 'bg-accent text-on-accent'
                : 'bg-ink text-surface'
              : 'bg-surface text-ink-soft hover:bg-sunken',
          )}
        >
          {t(`choice.${one}`)}
        </button>
      ))}
    </div>
  );
}
