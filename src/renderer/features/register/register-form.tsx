import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { WriteOutcome } from '#contract/operation.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Notice } from '../../components/notice.tsx';
import { RegistrationFields } from '../../shared/registration/registration-fields.tsx';
import { toggleConsent } from './toggle-consent.ts';
import { showRefusedFields, useRegistrationForm } from '../../shared/registration/use-registration-form.ts';
import { fieldComplainedOf, showComplaint } from '../../shared/operation/correct/complaint-in-form.ts';
import { RefusalNotice } from '../../shared/operation/refusal/refusal-notice.tsx';
import { useShownRefusal } from '../../shared/operation/refusal/use-shown-refusal.ts';
import { useCodeSentence } from '../../shared/sentences/use-code-sentence.ts';
import { useErrorSentence } from '../../shared/sentences/use-error-sentence.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { firstToFill } from './first-to-fill.ts';
import { useRegister } from './use-register.ts';

type RegisterFormProps = {
  readonly begin: RegistrationDraft;
  readonly onOutcome: (outcome: WriteOutcome) => void;
  readonly onBack: () => void;
};

export function RegisterForm({ begin, onOutcome, onBack }: RegisterFormProps) {
  const { t } = useTranslation(['register', 'common', 'refusal', 'operation']);
  const sentence = useErrorSentence();
  const codeSentence = useCodeSentence();
  const form = useRegistrationForm(begin);
  const register = useRegister();
  const { refusal, show, amends, stays } = useShownRefusal();
  const code = refusal?.operation.serviceCode ?? null;

  useEffect(() => form.setFocus(firstToFill(begin)), [form, begin]);

  const submit = form.handleSubmit((draft) => {
    if (register.isPending) return;
    register.mutate(
      { draft, amends },
      {
        onSuccess: (outcome) => {
          if (outcome.status !== 'refused') return onOutcome(outcome);
          show(outcome);
          showComplaint(form, outcome.operation);
        },
        onError: (error) => void showRefusedFields(form, error),
      },
    );
  });

  useShortcut('submit', () => void submit());
  useShortcut('card', () => form.setFocus('cardNumber'));
  useShortcut('subscriptions', () => toggleConsent(form));

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {refusal && !register.isPending && (
        <RefusalNotice
          refusal={refusal}
          isAtField={fieldComplainedOf(refusal.operation) !== null}
          stays={stays}
          className="mt-3"
        />
      )}
      <Card className="mt-3">
        <RegistrationFields
          form={form}
          complaint={code === null ? '' : codeSentence(code)}
          ownKey={refusal?.customerKey ?? null}
          showKeys
        />
      </Card>
      {register.error && Object.keys(form.formState.errors).length === 0 && (
        <Notice role="alert" tone="danger" className="mt-4">
          {sentence(register.error)}
        </Notice>
      )}
      <div className="bottom-bar mt-2 flex flex-wrap items-center justify-end gap-3 bg-canvas py-3">
        <p role="status" className="flex-1 basis-48 text-sm text-ink-soft">
          {register.isPending ? t('wait') : t('lead')}
        </p>
        <Button size="large" onClick={onBack}>
          {refusal ? t('refusal:leave') : t('common:back')}
          <Kbd of="back" />
        </Button>
        <Button type="submit" tone="primary" size="large" busy={register.isPending} className="min-w-48">
          {register.isPending ? t('sending') : refusal ? t('operation:resend') : t('submit')}
          {!register.isPending && <Kbd of="submit" />}
        </Button>
      </div>
    </form>
  );
}
