import { BellOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { usualRules } from '#contract/store-rules.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/field.tsx';
import { placesOf } from '../../../shared/place/places.ts';
import { ChoiceGrid } from '../../../shared/subscriptions/choice-grid.tsx';
import {
  type Choices,
  changesBetween,
  draftsOf,
  optedOutOfAll,
  usualScope,
} from '../../../shared/subscriptions/choices.ts';
import { ScopeSelect } from './scope-select.tsx';
import { useAppStatus } from '../../../lib/app-status.ts';
import { pendingChoices } from '../pending/pending-choices.ts';
import { seenAt } from './seen-at.ts';
import { WriteDialog } from './write-dialog.tsx';

type SubscriptionsDialogProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  readonly onClose: () => void;
};

/** Opts in and out of every channel and kind of message, by source and org unit. All changes are sent as one. */
export function SubscriptionsDialog({ details, open, onClose }: SubscriptionsDialogProps) {
  const { t } = useTranslation('customer');
  const [before] = useState(() => pendingChoices(details, open).shown);
  const [seen] = useState(() => seenAt(details, 'subscriptions'));
  const [choices, setChoices] = useState<Choices>(before);
  const [scope, setScope] = useState(usualScope);
  const [reason, setReason] = useState('');
  const { source, rules } = useAppStatus() ?? { source: '', rules: usualRules };
  const needsReason = rules.subscriptionReason === 'required';
  const places = placesOf(details.profiles, source);
  const changes = changesBetween(before, choices);

  // A reason that the store needs is asked first. Below the choices it might be out of sight.
  const asked = (
    <div className="my-4 flex flex-wrap items-end justify-between gap-4">
      {rules.subscriptionReason !== 'never' && (
        <TextField
          label={t('change.reason')}
          hint={needsReason && t('change.reasonNeeded')}
          optional={!needsReason}
          required={needsReason}
          className="min-w-0 grow basis-56"
          dir="auto"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      <Button size="large" onClick={() => setChoices(optedOutOfAll(choices))}>
        <BellOff aria-hidden className="size-5" />
        {t('change.outOfAll')}
      </Button>
    </div>
  );

  return (
    <WriteDialog
      customerKey={details.key}
      title={t('change.subscriptions')}
      submit={changes.length === 0 ? t('change.nothing') : t('change.sendChanges', { count: changes.length })}
      work={
        changes.length > 0 && (reason.trim() !== '' || !needsReason)
          ? { kind: 'subscriptions', draft: { changes, before: draftsOf(before), reason: reason.trim(), ...seen } }
          : null
      }
      onClose={onClose}
    >
      {() => (
        <>
          <ScopeSelect places={places} scope={scope} onChange={setScope} />
          {needsReason && asked}
          <ChoiceGrid scope={scope} before={before} choices={choices} onChange={setChoices} />
          {!needsReason && asked}
        </>
      )}
    </WriteDialog>
  );
}
