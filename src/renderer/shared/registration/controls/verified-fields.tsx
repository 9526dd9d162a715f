import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../components/checkbox.tsx';
import type { RegistrationForm } from '../use-registration-form.ts';

/** Whether somebody has seen that the customer can be reached there, as by a code that was sent. */
export function VerifiedFields({ form }: { readonly form: RegistrationForm }) {
  const { t } = useTranslation('register');
  const [mobile, email] = useWatch({ control: form.control, name: ['mobile', 'email'] });
  return (
    <div className="-ms-3 grid sm:col-span-2 grid-cols-1 sm:grid-cols-2">
      <Checkbox label={t('verifiedMobile')} {...form.register('mobileVerified')} disabled={mobile.trim() === ''} />
      <Checkbox label={t('verifiedEmail')} {...form.register('emailVerified')} disabled={email.trim() === ''} />
    </div>
  );
}
