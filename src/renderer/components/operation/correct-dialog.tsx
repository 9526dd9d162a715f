import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { TillError } from '../../lib/till-error.ts';
import { useCodeSentence } from '../../lib/use-code-sentence.ts';
import { useErrorSentence } from '../../lib/use-error-sentence.ts';
import { Button } from '../button.tsx';
import { Dialog, DialogActions } from '../dialog.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { useIdentifierLabel } from '../use-identifier-label.ts';
import { type CorrectableWork, type EditableField, editableFields } from './editable-fields.ts';
import { useResolve } from './use-resolve.ts';

type CorrectDialogProps = {
  readonly operation: OperationView;
  readonly work: CorrectableWork;
  readonly onClose: () => void;
  readonly onOutcome: (outcome: WriteOutcome) => void;
};

/** What was typed, to correct and send again, with the service's complaint at the field it is about. */
export function CorrectDialog({ operation, work, onClose, onOutcome }: CorrectDialogProps) {
  const { t } = useTranslation(['operation', 'common']);
  const sentence = useErrorSentence();
  const codeSentence = useCodeSentence();
  const labelOf = useIdentifierLabel();
  const resolve = useResolve(operation.id);
  const [corrected, setCorrected] = useState(work);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const fields = editableFields(corrected);

  const resend = (event: FormEvent) => {
    event.preventDefault();
    if (resolve.isPending) return;
    resolve.mutate(
      { kind: 'fix', work: corrected },
      {
        onSuccess: onOutcome,
        onError: (error) => setRefused(error instanceof TillError ? (error.data.fields ?? []) : []),
      },
    );
  };

  const labelOfField = ({ label }: EditableField) =>
    label.kind === 'identifier' ? labelOf(label.type) : t(`field.${label.word}`);
  const errorOf = ({ path }: EditableField, index: number) => {
    if (refused.some((one) => one.endsWith(path))) return t('field.refused');
    const complaint = index === 0 && refused.length === 0 ? operation.serviceCode : null;
    return complaint === null ? undefined : codeSentence(complaint);
  };

  return (
    <Dialog open onClose={onClose} title={t('fixTitle')}>
      <form noValidate onSubmit={resend}>
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
        {resolve.error && (
          <Notice role="alert" tone="danger" className="mt-5">
            {sentence(resolve.error)}
          </Notice>
        )}
        <DialogActions>
          <Button size="large" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" tone="primary" size="large" busy={resolve.isPending}>
            {resolve.isPending ? t('resending') : t('resend')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
