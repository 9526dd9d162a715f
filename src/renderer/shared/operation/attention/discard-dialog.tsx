import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { customerIdOf } from '#contract/rules/customer-key.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useErrorSentence } from '../../sentences/use-error-sentence.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceList } from '../../../components/choice-list.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { type Held, useDiscard } from './use-discard.ts';
import { useWorkLine } from '../use-work-line.ts';

type DiscardDialogProps = {
  readonly operation: OperationView;
  /** The reason that stands in the form already; empty for none. */
  readonly proposed: string;
  readonly onClose: () => void;
  readonly onDiscarded: () => void;
};

const shortestReason = 3;

/** Asks why an operation is discarded, and what should happen to the operations that wait for it. */
export function DiscardDialog({ operation, proposed, onClose, onDiscarded }: DiscardDialogProps) {
  const { t } = useTranslation(['operation', 'common']);
  const sentence = useErrorSentence();
  const lineOf = useWorkLine();
  const discard = useDiscard(operation.id);
  const story = useQuery({
    queryKey: queryKeys.outboxStory(operation.id),
    queryFn: () => ask('outbox.story', { id: operation.id }),
  });
  const [reason, setReason] = useState(proposed);
  const field = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < shortestReason;
  const held = story.data?.held ?? [];
  // Without the registration there is no customer, so the other operations have nobody to be for.
  const isBornHere = customerIdOf(operation.customerKey) === null;
  const options: readonly Held[] = isBornHere
    ? ['discard', ...(operation.existingCustomerId === null ? [] : (['to-member'] as const))]
    : ['keep', 'discard'];
  const [chosen, setChosen] = useState(options[0] ?? 'keep');
  const fate = held.length === 0 ? 'keep' : chosen;

  return (
    <Dialog open onClose={onClose} title={t('discardTitle')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (tooShort) field.current?.focus();
          if (tooShort || discard.isPending || story.isPending) return;
          discard.mutate({ reason: reason.trim(), held: fate }, { onSuccess: onDiscarded });
        }}
      >
        <div className="mb-5 space-y-1">
          <p>{t(`discardText.${story.data?.operation.written ?? operation.written}`)}</p>
          <p className="text-ink-soft">{t('discardKept')}</p>
        </div>
        <TextField
          ref={field}
          label={t('discardReason')}
          error={tried && tooShort ? t('discardReasonNeeded') : undefined}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {held.length > 0 && (
          <div className="mt-5 space-y-2">
            <p className="font-medium">{t('also.title')}</p>
            <ul className="list-disc ps-5 text-ink-soft">
              {held.map((one) => (
                <li key={one.id}>{lineOf(one.work)}</li>
              ))}
            </ul>
            {options.length === 1 ? (
              <p>{t('also.needed')}</p>
            ) : (
              <ChoiceList
                className="pt-2"
                legend={t('also.decide')}
                value={fate}
                options={options.map((value) => ({ value, label: t(`also.${value}`) }))}
                onChange={setChosen}
              />
            )}
          </div>
        )}
        {discard.error && (
          <Notice role="alert" tone="danger" className="mt-5">
            {sentence(discard.error)}
          </Notice>
        )}
        <DialogActions>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" tone="danger" busy={discard.isPending}>
            {t('discard')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
