import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScanTarget } from '../../scanner/scan-target.ts';
import { ConsentFields } from './consent-fields.tsx';
import { ExtraField } from './controls/extra-field.tsx';
import { controlsOf } from './controls-of.tsx';
import { pathOf } from './field-path.ts';
import { MoreFields } from './more-fields.tsx';
import { namesAt } from './registration-rows.tsx';
import type { RegistrationForm } from './registration-values.ts';
import { useFormSettings } from './use-form-settings.ts';
import { useRegistrationError } from './use-registration-error.ts';

type RegistrationFieldsProps = {
  readonly form: RegistrationForm;
  /** The service's complaint. The field with an error of the type `service` shows it. */
  readonly complaint?: string;
  /** The customer whose registration is corrected; `null` for a new customer. */
  readonly ownKey?: string | null;
  /** The form has shortcuts, and shows their keys. */
  readonly showKeys?: boolean;
};

/** What the store asks of a new customer. The same fields register, and correct what the service refused. */
export function RegistrationFields({ form, complaint = '', ownKey = null, showKeys = false }: RegistrationFieldsProps) {
  const { t } = useTranslation('register');
  const errorOf = useRegistrationError(form, complaint);
  const settings = useFormSettings();
  const [begun] = useState(() => form.getValues());
  const slot = { form, settings, begun, ownKey, errorOf, t };
  useScanTarget((scan) => form.setValue('cardNumber', scan, { shouldDirty: true }));

  return (
    <div className="grid items-start gap-x-5 gap-y-4 grid-cols-1 sm:grid-cols-2">
      {controlsOf(namesAt('common'), slot)}
      {settings.custom
        .filter(({ required }) => required)
        .map((field) => (
          <ExtraField key={pathOf(field)} form={form} field={field} errorOf={errorOf} />
        ))}
      <ConsentFields slot={slot} showKeys={showKeys} />
      <MoreFields slot={slot} />
    </div>
  );
}
