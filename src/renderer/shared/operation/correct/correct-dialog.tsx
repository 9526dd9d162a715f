import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { TillError } from '../../../lib/till-error.ts';
import { useCodeSentence } from '../../sentences/use-code-sentence.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useIdentifierLabel } from '../../customer/use-identifier-label.ts';
import { type CorrectableWork, type EditableField, editableFields } from './editable-fields.ts';
import { fieldAtFault } from './field-at-fault.ts';
import { focusAtFault } from './focus-at-fault.ts';
import { RefusedAgain } from './refused-again.tsx';
import { ResendActions } from './resend-actions.tsx';
import { useKindWords } from '../use-kind-words.ts';
import type { Refusal } from '../refusal/use-shown-refusal.ts';
import { useResolve } from '../use-resolve.ts';

type CorrectDialogProps = {
  readonly operation: OperationView;
  readonly work: CorrectableWork;
  readonly onClose: () => void;
  readonly onOutcome: (outcome: WriteOutcome) => void;
};

/** Shows what was typed, to correct it and send it again. The service's complaint stands at the field it is about. */
export function CorrectDialog({ operation, work, onClose, onOutcome }: CorrectDialogProps) {
  const { t } = useTranslation('operation');
  const codeSentence = useCodeSentence();
  const labelOf = useIdentifierLabel();
  const say = useKindWords();
  const resolve = useResolve(operation.id);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [corrected, setCorrected] = useState(work);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const fields = editableFields(corrected);
  const { serviceCode } = refusal?.operation ?? operation;
  const complaint = serviceCode === null ? '' : codeSentence(serviceCode);
  const atFault = serviceCode === null ? null : fieldAtFault(fields, serviceCode);
  const isRefused = ({ path }: EditableField) => refused.some((one) => one.endsWith(path));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusAtFault(form.current), []);
  // React marks the fields only after the answer.
  const focusSoon = () => requestAnimationFrame(() => focusAtFault(form.current));

  const resend = () => {
    if (resolve.isPending) return;
    resolve.mutate(
      { kind: 'fix', work: corrected },
      {
        onSuccess: (outcome) => {
          setRefused([]);
          if (outcome.status !== 'refused') return onOutcome(outcome);
          setRefusal(outcome);
          focusSoon();
        },
        onError: (error) => {
          setRefused(error instanceof TillError ? (error.data.fields ?? []) : []);
          focusSoon();
        },
      },
    );
  };

  useShortcut('submit', resend);

  const labelOfField = ({ label }: EditableField) =>
    label.kind === 'identifier' ? labelOf(label.type) : say(work.kind, label.word);
  const errorOf = (field: EditableField) => {
    if (isRefused(field)) return t('fieldRefused');
    return refused.length === 0 && field.path === atFault ? complaint : undefined;
  };

  return (
    <Dialog open onClose={onClose} title={t('fixTitle')}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          resend();
        }}
      >
        {refusal && !resolve.isPending && <RefusedAgain />}
        {complaint !== '' && atFault === null && (
          <Notice tone="attention" className="mb-5">
            {complaint}
          </Notice>
        )}
        <div className="space-y-5">
          {fields.map((field) => (
            <TextField
              key={field.path}
              label={labelOfField(field)}
              error={errorOf(field)}
              dir="auto"
              value={field.value}
              onChange={(event) => setCorrected(field.replace(corrected, event.target.value))}
            />
          ))}
        </div>
        <ResendActions error={resolve.error} busy={resolve.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
