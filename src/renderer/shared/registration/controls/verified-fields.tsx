import { useTranslation } from 'react-i18next';
import type { RegistrationForm } from '../registration-values.ts';
import { DependentCheckbox } from './dependent-checkbox.tsx';

/** Whether somebody has checked that the customer can be reached there, for example by a code that was sent. */
export function VerifiedFields({ form }: { readonly form: RegistrationForm }) {
  const { t } = useTranslation('register');
  return (
    <div className="-ms-3 grid sm:col-span-2 grid-cols-1 sm:grid-cols-2">
      <DependentCheckbox form={form} name="verified.mobile" of="mobile" label={t('verifiedMobile')} />
      <DependentCheckbox form={form} name="verified.email" of="email" label={t('verifiedEmail')} />
    </div>
  );
}
