import { BellOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { ChoiceGrid } from '../../../components/subscriptions/choice-grid.tsx';
import { type Choices, changesBetween, draftsOf, optedOutOfAll } from '../../../components/subscriptions/choices.ts';
import { pendingChoices } from '../pending-choices.ts';
import { WriteDialog } from './write-dialog.tsx';

type SubscriptionsDialogProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  readonly onClose: () => void;
};

/** Every channel and kind of message, in and out; all changes are sent as one. */
export function SubscriptionsDialog({ details, open, onClose }: SubscriptionsDialogProps) {
  const { t } = useTranslation('customer');
  const [before] = useState(() => pendingChoices(details, open).shown);
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
          <ChoiceGrid before={before} choices={choices} onChange={setChoices} />
          <div className="mt-4 flex flex-wrap items-end justify-between gap-4">
            <TextField
              label={t('change.reason')}
              optional
              className="min-w-0 grow basis-56"
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
