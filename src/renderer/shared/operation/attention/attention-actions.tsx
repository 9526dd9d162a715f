import { PencilLine, RotateCw, Trash2, UserCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { useSession } from '../../../lib/session.ts';
import { useErrorSentence } from '../../sentences/use-error-sentence.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { ChooseAgainDialog } from '../correct/choose-again-dialog.tsx';
import { CorrectDialog } from '../correct/correct-dialog.tsx';
import { isCorrectable } from '../correct/editable-fields.ts';
import { FixDialog } from '../correct/fix-dialog.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { useResolve } from '../use-resolve.ts';

type AttentionActionsProps = {
  readonly operation: OperationView;
  readonly onOutcome: (outcome: WriteOutcome) => void;
  readonly onDiscarded: () => void;
};

/** The ways out of a refusal. The likeliest way is the primary button. */
export function AttentionActions({ operation, onOutcome, onDiscarded }: AttentionActionsProps) {
  const { t } = useTranslation('operation');
  const sentence = useErrorSentence();
  const whyId = useId();
  const [open, setOpen] = useState<'fix' | 'discard' | 'member' | null>(null);
  const resolve = useResolve(operation.id);
  const manager = useSession()?.role === 'manager';
  const { work, attention, existingCustomerId } = operation;
  const canFix = work?.kind === 'registration' || work?.kind === 'subscriptions' || isCorrectable(work);
  const canAdopt = existingCustomerId !== null && (attention === 'already-member' || attention === 'stale-id');
  const unreadable = attention === 'unreadable-row';
  const close = () => setOpen(null);
  const settle = (outcome: WriteOutcome) => {
    close();
    onOutcome(outcome);
  };
  const decide = (kind: 'retry' | 'use-existing') =>
    resolve.mutate({ kind }, { onSuccess: onOutcome, onSettled: close });
  const busyWith = resolve.isPending ? resolve.variables.kind : null;

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        {canAdopt && (
          <Button tone="primary" size="large" onClick={() => setOpen('member')}>
            <UserCheck aria-hidden className="size-5" />
            {t('useExisting')}
          </Button>
        )}
        {canFix && (
          <Button tone={canAdopt ? 'secondary' : 'primary'} size="large" onClick={() => setOpen('fix')}>
            <PencilLine aria-hidden className="size-5" />
            {t('fix')}
          </Button>
        )}
        {!unreadable && (
          <Button size="large" busy={busyWith === 'retry'} onClick={() => decide('retry')}>
            <RotateCw aria-hidden className="size-5" />
            {t('retry')}
          </Button>
        )}
        <Button
          tone={manager ? 'danger' : 'secondary'}
          size="large"
          disabled={!manager}
          aria-describedby={manager ? undefined : whyId}
          onClick={() => setOpen('discard')}
        >
          <Trash2 aria-hidden className="size-5" />
          {t('discard')}
        </Button>
      </div>
      {!manager && (
        <p id={whyId} className="text-sm text-ink-soft">
          {t('discardManager')}
        </p>
      )}
      {resolve.error && (
        <Notice role="alert" tone="danger">
          {sentence(resolve.error)}
        </Notice>
      )}
      {open === 'fix' && work?.kind === 'registration' && (
        <FixDialog operation={operation} draft={work.draft} onClose={close} onOutcome={settle} />
      )}
      {open === 'fix' && work?.kind === 'subscriptions' && (
        <ChooseAgainDialog operation={operation} draft={work.draft} onClose={close} onOutcome={settle} />
      )}
      {open === 'fix' && isCorrectable(work) && (
        <CorrectDialog operation={operation} work={work} onClose={close} onOutcome={settle} />
      )}
      {open === 'member' && (
        <MemberDialog
          operation={operation}
          busy={busyWith === 'use-existing'}
          onUse={() => decide('use-existing')}
          onClose={close}
        />
      )}
      {open === 'discard' && (
        <DiscardDialog
          operation={operation}
          onClose={close}
          onDiscarded={() => {
            close();
            onDiscarded();
          }}
        />
      )}
    </div>
  );
}
