import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { TillError } from '../../lib/till-error.ts';
import { useCodeSentence } from '../../lib/use-code-sentence.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { Dialog } from '../dialog.tsx';
import { TextField } from '../field.tsx';
import { useIdentifierLabel } from '../use-identifier-label.ts';
import { type CorrectableWork, type EditableField, editableFields } from './editable-fields.ts';
import { ResendActions } from './resend-actions.tsx';
import { useResolve } from './use-resolve.ts';

type CorrectDialogProps = {
  readonly operation: OperationView;
  readonly work: CorrectableWork;
  readonly onClose: () => void;
  readonly onOutcome: (outcome: WriteOutcome) => void;
};

/** What was typed, to correct and send again, with the service's complaint at the field it is about. */
export function CorrectDialog({ operation, work, onClose, onOutcome }: CorrectDialogProps) {
  const { t } = useTranslation('operation');
  const codeSentence = useCodeSentence();
  const labelOf = useIdentifierLabel();
  const resolve = useResolve(operation.id);
  const [corrected, setCorrected] = useState(work);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const fields = editableFields(corrected);

  const resend = () => {
    if (resolve.isPending) return;
    resolve.mutate(
      { kind: 'fix', work: corrected },
      {
        onSuccess: onOutcome,
        onError: (error) => setRefused(error instanceof TillError ? (error.data.fields ?? []) : []),
      },
    );
  };

  useShortcut('submit', resend);

  const labelOfField = ({ label }: EditableField) =>
    label.kind === 'identifier' ? labelOf(label.type) : t(`field.${label.word}`);
  const errorOf = ({ path }: EditableField, index: number) => {
    if (refused.some((one) => one.endsWith(path))) return t('field.refused');
    const complaint = index === 0 && refused.length === 0 ? operation.serviceCode : null;
    return complaint === null ? undefined : codeSentence(complaint);
  };

  return (
    <Dialog open onClose={onClose} title={t('fixTitle')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          resend();
        }}
      >
        <div className="space-y-5">
          {fields.map((field, index) => (
            <TextField
              key={field.path}
              label={labelOfField(field)}
              error={errorOf(field, index)}
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
