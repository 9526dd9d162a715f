import { useTranslation } from 'react-i18next';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { useScanTarget } from '../../lib/scan-target.ts';
import { TextField } from '../field.tsx';
import { ConsentFields } from './consent-fields.tsx';
import { fieldErrorKey } from './field-error.ts';
import { IdentifierField } from './identifier-field.tsx';
import { MobileField } from './mobile-field.tsx';
import type { RegistrationForm } from './use-registration-form.ts';

type RegistrationFieldsProps = {
  readonly form: RegistrationForm;
  /** What the service said, for the field that carries an error of the type `service`. */
  readonly complaint?: string;
  /** Whose registration is corrected; `null` for a new one. */
  readonly ownKey?: string | null;
  /** The keys of the form hold, and are printed. */
  readonly showKeys?: boolean;
};

/** What is asked of a new customer: to register, and to correct what the service refused. */
export function RegistrationFields({ form, complaint = '', ownKey = null, showKeys = false }: RegistrationFieldsProps) {
  const { t } = useTranslation('register');
  const { errors } = form.formState;
  useScanTarget((scan) => form.setValue('cardNumber', scan, { shouldDirty: true, shouldValidate: true }));

  const errorOf = (field: keyof RegistrationDraft) => {
    const error = errors[field];
    if (error?.type === 'service') return complaint;
    return error && t(`error.${fieldErrorKey(field, error.type)}`);
  };

  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <MobileField form={form} ownKey={ownKey} error={errorOf('mobile')} />
      <TextField label={t('firstName')} error={errorOf('firstName')} dir="auto" {...form.register('firstName')} />
      <TextField label={t('lastName')} error={errorOf('lastName')} dir="auto" {...form.register('lastName')} />
      <IdentifierField
        form={form}
        name="email"
        ownKey={ownKey}
        label={t('email')}
        error={errorOf('email')}
        // The schema says what an e-mail is: the browser's own check would speak first, in its own words.
        type="text"
        inputMode="email"
      />
      <IdentifierField
        form={form}
        name="cardNumber"
        ownKey={ownKey}
        label={t('card')}
        hint={t('cardHint')}
        error={errorOf('cardNumber')}
      />
      <ConsentFields form={form} showKeys={showKeys} />
    </div>
  );
}
