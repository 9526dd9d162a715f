import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { makesCustomer } from '#contract/drafts/work.ts';
import type { OperationStory } from '#contract/operation.ts';
import { customerIdOf } from '#contract/rules/customer-key.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceList } from '../../../components/choice-list.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useErrorSentence } from '../../sentences/use-error-sentence.ts';
import { useWorkLine } from '../use-work-line.ts';
import { useTakeBack } from './use-take-back.ts';

type CancelDialogProps = {
  readonly story: OperationStory;
  readonly onClose: () => void;
  readonly onCancelled: () => void;
};

/** Asks before an entry is cancelled, and what should happen to the entries that hang on it. */
export function CancelDialog({ story, onClose, onCancelled }: CancelDialogProps) {
  const { t } = useTranslation(['refusal', 'operation']);
  const sentence = useErrorSentence();
  const lineOf = useWorkLine();
  const { operation, held, followers } = story;
  const takeBack = useTakeBack(operation.id, onCancelled);
  const others = held.filter(({ id }) => !followers.some((follower) => follower.id === id));
  // Without the registration there is no customer, so the other entries have nobody to be for.
  const isBornHere = makesCustomer(operation.kind) && customerIdOf(operation.customerKey) === null;
  const [chosen, setChosen] = useState<'keep' | 'discard'>(isBornHere ? 'discard' : 'keep');
  const mayChoose = others.length > 0 && !isBornHere;
  return (
    <Dialog open onClose={onClose} title={t('cancel.title')}>
      <p className="font-medium">{lineOf(operation.work)}</p>
      <p className="mt-2 text-ink-soft">{t('cancel.text')}</p>
      {held.length > 0 && (
        <div className="mt-5 space-y-2">
          <p className="font-medium">{t('operation:also.title')}</p>
          <ul className="list-disc ps-5 text-ink-soft">
            {held.map((one) => (
              <li key={one.id}>{lineOf(one.work)}</li>
            ))}
          </ul>
          {mayChoose ? (
            <ChoiceList
              className="pt-2"
              legend={t('operation:also.decide')}
              value={chosen}
              options={(['keep', 'discard'] as const).map((value) => ({ value, label: t(`also.${value}`) }))}
              onChange={setChosen}
            />
          ) : (
            <p>{t('also.needed')}</p>
          )}
        </div>
      )}
      {takeBack.error && (
        <Notice role="alert" tone="danger" className="mt-5">
          {sentence(takeBack.error)}
        </Notice>
      )}
      <DialogActions>
        <Button onClick={onClose}>{t('cancel.back')}</Button>
        <Button
          tone="danger"
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate(others.length > 0 ? chosen : undefined)}
        >
          {t('cancel.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
