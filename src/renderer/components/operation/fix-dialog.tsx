import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { useCodeSentence } from '../../lib/use-code-sentence.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { Dialog } from '../dialog.tsx';
import { Notice } from '../notice.tsx';
import { RegistrationFields } from '../registration/registration-fields.tsx';
import { tidyDraft } from '../registration/tidy-draft.ts';
import { showRefusedFields, useRegistrationForm } from '../registration/use-registration-form.ts';
import { type ComplainedType, complainedType } from './complained-type.ts';
import { ResendActions } from './resend-actions.tsx';
import { useResolve } from './use-resolve.ts';

type FixDialogProps = {
  readonly operation: OperationView;
  readonly draft: RegistrationDraft;
  readonly onClose: () => void;
  readonly onOutcome: (outcome: WriteOutcome) => void;
};

const fieldOfType = {
  mobile: 'mobile',
  email: 'email',
  cardnumber: 'cardNumber',
  externalId: null,
} as const satisfies Record<ComplainedType, keyof RegistrationDraft | null>;

/** The refused registration as it was typed, to correct and send again. */
export function FixDialog({ operation, draft, onClose, onOutcome }: FixDialogProps) {
  const { t } = useTranslation('operation');
  const codeSentence = useCodeSentence();
  const form = useRegistrationForm(draft);
  const resolve = useResolve(operation.id);

  const resend = form.handleSubmit((corrected) => {
    if (resolve.isPending) return;
    resolve.mutate(
      { kind: 'fix', work: { kind: 'registration', draft: tidyDraft(corrected) } },
      { onSuccess: onOutcome, onError: (error) => void showRefusedFields(form, error) },
    );
  });

  // The service's complaint stands at the field it is about, from the start.
  const { serviceCode } = operation;
  const said = serviceCode === null ? '' : codeSentence(serviceCode);
  const type = serviceCode === null ? null : complainedType(serviceCode);
  const complaint = type === null ? null : fieldOfType[type];
  useEffect(() => {
    if (complaint) form.setError(complaint, { type: 'service' }, { shouldFocus: true });
  }, [complaint, form]);

  useShortcut('submit', () => void resend());

  return (
    <Dialog open wide onClose={onClose} title={t('fixTitle')}>
      <form noValidate onSubmit={(event) => void resend(event)}>
        {said !== '' && complaint === null && (
          <Notice tone="attention" className="mb-5">
            {said}
          </Notice>
        )}
        <RegistrationFields form={form} complaint={said} ownKey={operation.customerKey} />
        <ResendActions error={resolve.error} busy={resolve.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
