import { PencilLine, RotateCw, Trash2, UserCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { useFormat } from '../../../lib/format.ts';
import { useSession } from '../../../lib/session.ts';
import { useErrorSentence } from '../../sentences/use-error-sentence.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { CancelButton } from '../cancel/cancel-button.tsx';
import { authorsOf, isCancellable, whyNotCancelled } from '../cancel/may-cancel.ts';
import { elsewhereCase } from './changed-elsewhere.ts';
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
  /** Tells whether somebody is deciding about it just now. */
  readonly onDeciding?: ((isOpen: boolean) => void) | undefined;
};

/** The ways out of a refusal. The likeliest way is the primary button. A way that this person may not go says why. */
export function AttentionActions({ operation, onOutcome, onDiscarded, onDeciding }: AttentionActionsProps) {
  const { t } = useTranslation(['operation', 'refusal']);
  const sentence = useErrorSentence();
  const format = useFormat();
  const whyId = useId();
  const [open, setOpen] = useState<'fix' | 'discard' | 'member' | null>(null);
  const resolve = useResolve(operation.id);
  const session = useSession();
  const manager = session?.role === 'manager';
  const { work, attention, existingCustomerId } = operation;
  const mayDecide = manager || !operation.managerOnly;
  const canFix = work?.kind === 'registration' || work?.kind === 'subscriptions' || isCorrectable(work);
  const canAdopt = existingCustomerId !== null && (attention === 'already-member' || attention === 'stale-id');
  const unreadable = attention === 'unreadable-row';
  const elsewhere = elsewhereCase(operation);
  const canCancel = !manager && isCancellable(operation, session);
  const why = mayDecide ? (manager || canCancel ? null : whyNotCancelled(operation)) : ('managerOnly' as const);
  const decideIn = (dialog: typeof open) => {
    setOpen(dialog);
    onDeciding?.(dialog !== null);
  };
  const close = () => decideIn(null);
  const settle = (outcome: WriteOutcome) => {
    close();
    onOutcome(outcome);
  };
  const decide = (kind: 'retry' | 'use-existing') => {
    onDeciding?.(true);
    resolve.mutate({ kind }, { onSuccess: onOutcome, onSettled: close });
  };
  const busyWith = resolve.isPending ? resolve.variables.kind : null;
  const keepLabel = elsewhere && t(`elsewhere.${elsewhere}.keep`);
  const explained = mayDecide ? undefined : whyId;

  const giveUp = canCancel ? (
    <CancelButton
      operation={operation}
      size="large"
      label={keepLabel ?? t('refusal:cancel.open')}
      onDeciding={onDeciding}
      onCancelled={onDiscarded}
    />
  ) : (
    <Button
      tone={manager ? (elsewhere ? 'primary' : 'danger') : 'secondary'}
      size="large"
      disabled={!manager}
      aria-describedby={manager ? undefined : whyId}
      onClick={() => decideIn('discard')}
    >
      {!elsewhere && <Trash2 aria-hidden className="size-5" />}
      {keepLabel ?? t('discard')}
    </Button>
  );

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        {/* What the service has is proposed. */}
        {elsewhere && giveUp}
        {canAdopt && (
          <Button
            tone="primary"
            size="large"
            disabled={!mayDecide}
            aria-describedby={explained}
            onClick={() => decideIn('member')}
          >
            <UserCheck aria-hidden className="size-5" />
            {t('useExisting')}
          </Button>
        )}
        {canFix && (
          <Button
            tone={canAdopt || elsewhere ? 'secondary' : 'primary'}
            size="large"
            disabled={!mayDecide}
            aria-describedby={explained}
            onClick={() => decideIn('fix')}
          >
            <PencilLine aria-hidden className="size-5" />
            {t('fix')}
          </Button>
        )}
        {!unreadable && (
          <Button
            size="large"
            disabled={!mayDecide}
            aria-describedby={explained}
            busy={busyWith === 'retry'}
            onClick={() => decide('retry')}
          >
            <RotateCw aria-hidden className="size-5" />
            {elsewhere ? t(`elsewhere.${elsewhere}.send`) : t('retry')}
          </Button>
        )}
        {!elsewhere && giveUp}
      </div>
      {why !== null && (
        <p id={whyId} className="text-sm text-ink-soft">
          {t(`refusal:why.${why}`, { names: format.list(authorsOf(operation)) })}
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
          proposed={elsewhere ? t(`elsewhere.${elsewhere}.reason`) : ''}
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
