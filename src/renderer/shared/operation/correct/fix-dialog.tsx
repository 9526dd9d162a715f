import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { useCodeSentence } from '../../sentences/use-code-sentence.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RegistrationFields } from '../../registration/registration-fields.tsx';
import { showRefusedFields, useRegistrationForm } from '../../registration/use-registration-form.ts';
import { complainedField } from './complained-field.ts';
import { ResendActions } from './resend-actions.tsx';
import { useResolve } from '../use-resolve.ts';

type FixDialogProps = {
  readonly operation: OperationView;
  readonly draft: RegistrationDraft;
  readonly onClose: () => void;
  readonly onOutcome: (outcome: WriteOutcome) => void;
};

/** Shows the refused registration as it was typed, to correct it and send it again. */
export function FixDialog(props: FixDialogProps) {
  const { t } = useTranslation('operation');
  return (
    <Dialog open wide onClose={props.onClose} title={t('fixTitle')}>
      <FixForm {...props} />
    </Dialog>
  );
}

/** It stands inside the dialog, so that the fields exist when the complaint is tied to one of them. */
function FixForm({ operation, draft, onClose, onOutcome }: FixDialogProps) {
  const codeSentence = useCodeSentence();
  const form = useRegistrationForm(draft);
  const resolve = useResolve(operation.id);

  const resend = form.handleSubmit((corrected) => {
    if (resolve.isPending) return;
    resolve.mutate(
      { kind: 'fix', work: { kind: 'registration', draft: corrected } },
      { onSuccess: onOutcome, onError: (error) => void showRefusedFields(form, error) },
    );
  });

  const { serviceCode } = operation;
  const said = serviceCode === null ? '' : codeSentence(serviceCode);
  const complaint = serviceCode === null ? null : complainedField(serviceCode, draft);
  useEffect(() => {
    if (complaint === null) return;
    form.setError(complaint, { type: 'service' });
    // When the dialog has opened, it puts the focus on its first field. So wait a frame.
    const frame = requestAnimationFrame(() => form.setFocus(complaint));
    return () => cancelAnimationFrame(frame);
  }, [complaint, form]);

  useShortcut('submit', () => void resend());

  return (
    <form noValidate onSubmit={(event) => void resend(event)}>
      {said !== '' && complaint === null && (
        <Notice tone="attention" className="mb-5">
          {said}
        </Notice>
      )}
      <RegistrationFields form={form} complaint={said} ownKey={operation.customerKey} />
      <ResendActions error={resolve.error} busy={resolve.isPending} onClose={onClose} />
    </form>
  );
}
