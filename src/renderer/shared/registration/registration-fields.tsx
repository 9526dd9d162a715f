import { useTranslation } from 'react-i18next';
import { useScanTarget } from '../../scanner/scan-target.ts';
import { TextField } from '../../components/field.tsx';
import { ConsentFields } from './consent-fields.tsx';
import { ExtraField } from './controls/extra-field.tsx';
import { pathOf } from './field-path.ts';
import { IdentifierField } from './controls/identifier-field.tsx';
import { MobileField } from './controls/mobile-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { useRegistrationError } from './use-registration-error.ts';
import { useFormSettings } from './use-form-settings.ts';
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
  const errorOf = useRegistrationError(form, complaint);
  const { custom } = useFormSettings();
  useScanTarget((scan) => form.setValue('cardNumber', scan, { shouldDirty: true }));

  return (
    <div className="grid items-start gap-x-5 gap-y-4 grid-cols-1 sm:grid-cols-2">
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
      <IdentifierField form={form} name="cardNumber" ownKey={ownKey} label={t('card')} error={errorOf('cardNumber')} />
      {custom
        .filter(({ required }) => required)
        .map((field) => (
          <ExtraField key={pathOf(field)} form={form} field={field} errorOf={errorOf} />
        ))}
      <ConsentFields form={form} showKeys={showKeys} />
      <MoreFields form={form} ownKey={ownKey} errorOf={errorOf} />
    </div>
  );
}
