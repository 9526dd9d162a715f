import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { useCodeSentence } from '../../sentences/use-code-sentence.ts';
import { useShortcut } from '../../../lib/use-shortcut.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { RegistrationFields } from '../../registration/registration-fields.tsx';
import { showRefusedFields, useRegistrationForm } from '../../registration/use-registration-form.ts';
import { RefusedAgain } from './refused-again.tsx';
import { ResendActions } from './resend-actions.tsx';
import type { Refusal } from '../refusal/use-shown-refusal.ts';
import { useResolve } from '../use-resolve.ts';
import { fieldComplainedOf, showComplaint } from './complaint-in-form.ts';

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
  const { t } = useTranslation('operation');
  const codeSentence = useCodeSentence();
  const form = useRegistrationForm(draft);
  // While the correction is on its way, the list tells other things about the entry.
  const [begun] = useState(operation);
  const resolve = useResolve(operation.id);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const resend = form.handleSubmit((corrected) => {
    if (resolve.isPending) return;
    resolve.mutate(
      { kind: 'fix', work: { kind: 'registration', draft: corrected } },
      {
        onSuccess: (outcome) => {
          if (outcome.status !== 'refused') return onOutcome(outcome);
          setRefusal(outcome);
          showComplaint(form, outcome.operation);
        },
        onError: (error) => void showRefusedFields(form, error),
      },
    );
  });

  const { attention, serviceCode } = refusal?.operation ?? begun;
  const taken = attention === 'card-taken' ? t('what.card-taken') : '';
  const said = serviceCode === null ? taken : codeSentence(serviceCode);
  const complaint = fieldComplainedOf(refusal?.operation ?? begun);
  useEffect(() => showComplaint(form, begun), [begun, form]);

  useShortcut('submit', () => void resend());

  return (
    <form noValidate onSubmit={(event) => void resend(event)}>
      {refusal && !resolve.isPending && <RefusedAgain />}
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
