import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionsDraft } from '#contract/drafts/subscriptions.ts';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { useCodeSentence } from '../../sentences/use-code-sentence.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ChoiceGrid } from '../../subscriptions/choice-grid.tsx';
import { changesBetween, choicesOf, scopesOf, usualScope, wordOf } from '../../subscriptions/choices.ts';
import { useScopeLabel } from '../../subscriptions/use-scope-label.ts';
import { RefusedAgain } from './refused-again.tsx';
import { ResendActions } from './resend-actions.tsx';
import type { Refusal } from '../refusal/use-shown-refusal.ts';
import { useResolve } from '../use-resolve.ts';

type ChooseAgainDialogProps = {
  readonly operation: OperationView;
  readonly draft: SubscriptionsDraft;
  readonly onClose: () => void;
  readonly onOutcome: (outcome: WriteOutcome) => void;
};

/** Shows refused choices about messages as they were made, to correct them and send them again. */
export function ChooseAgainDialog({ operation, draft, onClose, onOutcome }: ChooseAgainDialogProps) {
  const { t } = useTranslation('operation');
  const label = useScopeLabel();
  const codeSentence = useCodeSentence();
  const resolve = useResolve(operation.id);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [before] = useState(() => choicesOf(draft.before));
  const [choices, setChoices] = useState(() => choicesOf(draft.before, draft.changes));
  const changes = changesBetween(before, choices);
  const { serviceCode } = refusal?.operation ?? operation;

  const resend = () => {
    if (resolve.isPending || changes.length === 0) return;
    resolve.mutate(
      { kind: 'fix', work: { kind: 'subscriptions', draft: { ...draft, changes } } },
      { onSuccess: (outcome) => (outcome.status === 'refused' ? setRefusal(outcome) : onOutcome(outcome)) },
    );
  };
  useShortcut('submit', resend);

  return (
    <Dialog open wide onClose={onClose} title={t('fixTitle')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          resend();
        }}
      >
        {refusal && !resolve.isPending && <RefusedAgain />}
        {serviceCode !== null && (
          <Notice tone="attention" className="mb-5">
            {codeSentence(serviceCode)}
          </Notice>
        )}
        {scopesOf(choices).map((scope) => (
          <div key={wordOf(scope)} className="mb-4">
            {scope !== usualScope && (
              <p className="mb-2 font-medium">
                <bdi>{label(scope)}</bdi>
              </p>
            )}
            <ChoiceGrid scope={scope} before={before} choices={choices} onChange={setChoices} />
          </div>
        ))}
        <ResendActions error={resolve.error} busy={resolve.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
