import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import type { CustomerWork } from '#contract/drafts/work.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { focusAtFault } from '../../../shared/operation/correct/focus-at-fault.ts';
import { OperationPanel } from '../../../shared/operation/operation-panel.tsx';
import { RefusalNotice } from '../../../shared/operation/refusal/refusal-notice.tsx';
import { useShownRefusal } from '../../../shared/operation/refusal/use-shown-refusal.ts';
import { useDeskState } from '../../../shared/desk/desk-state.ts';
import { TillError } from '../../../lib/till-error.ts';
import { useCodeSentence } from '../../../shared/sentences/use-code-sentence.ts';
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
  /** Does the form show the complaint of this code at one of its fields? Left out, the complaint stands above. */
  readonly complainsAtField?: (code: number) => boolean;
  /** Draws the form. */
  readonly children: (faults: Faults) => ReactNode;
};

/** What is wrong with what stands in the form. */
export type Faults = {
  /** The paths of the draft's fields that cannot be right. */
  readonly refused: readonly string[];
  /** The service's complaint, for the field it is about, until something is changed. */
  readonly complaint: { readonly code: number; readonly sentence: string } | null;
};

type Undecided = { readonly kind: CustomerWork['kind']; readonly operation: OperationView };

/**
 * A change to a customer: the form, then the outcome on the page below. A refusal comes back to the form, with all that
 * was typed. What a person has to decide about shows the ways out of it.
 */
export function WriteDialog(props: WriteDialogProps) {
  const { customerKey, title, work, onClose, initialFocus } = props;
  const { t } = useTranslation('customer');
  const write = useWrite(customerKey);
  const shown = useShownRefusal();
  const [undecided, setUndecided] = useState<Undecided | null>(null);

  const onOutcome = (kind: CustomerWork['kind'], outcome: WriteOutcome) => {
    if (outcome.status === 'refused') return shown.show(outcome);
    if (outcome.status === 'attention') return setUndecided({ kind, operation: outcome.operation });
    useDeskState.getState().show({ ...outcome, kind });
    onClose();
  };
  const send = () => {
    if (!work || write.isPending || undecided) return;
    write.mutate({ work, amends: shown.amends }, { onSuccess: (outcome) => onOutcome(work.kind, outcome) });
  };
  useShortcut('submit', send);

  return (
    <Dialog open wide onClose={onClose} title={title} {...(initialFocus && { initialFocus })}>
      {undecided ? (
        <>
          <Notice role="alert" tone="attention" title={t('change.refused')} className="mb-4" />
          <OperationPanel
            operation={undecided.operation}
            onOutcome={(outcome) => onOutcome(undecided.kind, outcome)}
            onDiscarded={onClose}
          />
        </>
      ) : (
        <WriteForm
          {...props}
          shown={shown}
          sent={write.variables?.work}
          error={write.error}
          busy={write.isPending}
          onSend={send}
        />
      )}
    </Dialog>
  );
}

type WriteFormProps = WriteDialogProps & {
  readonly shown: ReturnType<typeof useShownRefusal>;
  /** What was sent last. */
  readonly sent: CustomerWork | undefined;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onSend: () => void;
};

function WriteForm({ shown, sent, error, busy, onSend, ...props }: WriteFormProps) {
  const { work, submit, onClose, complainsAtField, children } = props;
  const { t } = useTranslation(['common', 'refusal', 'operation']);
  const sentence = useErrorSentence();
  const codeSentence = useCodeSentence();
  const form = useRef<HTMLFormElement>(null);
  const { refusal, stays } = shown;
  const code = refusal?.operation.serviceCode ?? null;
  const isAtField = code !== null && complainsAtField?.(code) === true;
  // The complaint is about what was sent. It goes from the field as soon as something else stands there.
  const isAsSent = JSON.stringify(sent) === JSON.stringify(work);
  const complaint = isAtField && isAsSent ? { code, sentence: codeSentence(code) } : null;
  useEffect(() => {
    if (!refusal) return;
    const frame = requestAnimationFrame(() => focusAtFault(form.current));
    return () => cancelAnimationFrame(frame);
  }, [refusal]);

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {refusal && !busy && (
        <RefusalNotice refusal={refusal} isAtField={complaint !== null} stays={stays} className="mb-5" />
      )}
      {children({ refused: error instanceof TillError ? (error.data.fields ?? []) : [], complaint })}
      {error && (
        <Notice role="alert" tone="danger" className="mt-5">
          {sentence(error)}
        </Notice>
      )}
      <DialogActions>
        <Button size="large" onClick={onClose}>
          {refusal ? t('refusal:leave') : t('cancel')}
        </Button>
        <Button type="submit" tone="primary" size="large" disabled={work === null} busy={busy}>
          {refusal ? t('operation:resend') : submit}
        </Button>
      </DialogActions>
    </form>
  );
}
