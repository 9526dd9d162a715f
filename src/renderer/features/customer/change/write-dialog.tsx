import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import type { CustomerWork } from '#contract/drafts/work.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { OperationPanel } from '../../../shared/operation/operation-panel.tsx';
import { useDeskState } from '../../../shared/desk/desk-state.ts';
import { TillError } from '../../../lib/till-error.ts';
import { useErrorSentence } from '../../../shared/sentences/use-error-sentence.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { useWrite } from './use-write.ts';

type WriteDialogProps = {
  readonly customerKey: string;
  readonly title: string;
  readonly submit: string;
  /** The write to send; `null` while there is nothing to send. */
  readonly work: CustomerWork | null;
  readonly onClose: () => void;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Draws the form. @param refused the paths of the draft's fields that cannot be right */
  readonly children: (refused: readonly string[]) => ReactNode;
};

type Refused = { readonly kind: CustomerWork['kind']; readonly operation: OperationView };

/** A change to a customer: the form, then the outcome on the page below, or the refusal and the ways out of it. */
export function WriteDialog({ customerKey, title, submit, work, onClose, initialFocus, children }: WriteDialogProps) {
  const { t } = useTranslation(['customer', 'common']);
  const sentence = useErrorSentence();
  const write = useWrite(customerKey);
  const [refused, setRefused] = useState<Refused | null>(null);
  const fields = write.error instanceof TillError ? (write.error.data.fields ?? []) : [];

  const onOutcome = (kind: CustomerWork['kind'], outcome: WriteOutcome) => {
    if (outcome.status === 'attention') return setRefused({ kind, operation: outcome.operation });
    useDeskState.getState().show({ ...outcome, kind });
    onClose();
  };
  const send = () => {
    if (!work || write.isPending || refused) return;
    write.mutate(work, { onSuccess: (outcome) => onOutcome(work.kind, outcome) });
  };
  useShortcut('submit', send);

  return (
    <Dialog open wide onClose={onClose} title={title} {...(initialFocus && { initialFocus })}>
      {refused ? (
        <>
          <Notice role="alert" tone="attention" title={t('change.refused')} className="mb-4" />
          <OperationPanel
            operation={refused.operation}
            onOutcome={(outcome) => onOutcome(refused.kind, outcome)}
            onDiscarded={onClose}
          />
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {children(fields)}
          {write.error && (
            <Notice role="alert" tone="danger" className="mt-5">
              {sentence(write.error)}
            </Notice>
          )}
          <DialogActions>
            <Button size="large" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" tone="primary" size="large" disabled={work === null} busy={write.isPending}>
              {submit}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
