import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../components/checkbox.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { useFormSettings } from './use-form-settings.ts';
import type { RegistrationForm } from './use-registration-form.ts';

type ConsentFieldsProps = { readonly form: RegistrationForm; readonly showKeys: boolean };

/** Consent to the newsletter, per channel: never ticked beforehand, and only for a channel that is filled in. */
export function ConsentFields({ form, showKeys }: ConsentFieldsProps) {
  const { t } = useTranslation('register');
  const asksPersonal = useFormSettings().fields.includes('consentPerPriority');
  const [mobile, email] = useWatch({ control: form.control, name: ['mobile', 'email'] });
  return (
    <fieldset className="rounded-xl border border-line px-3 pb-2 sm:col-span-2">
      <legend className="px-2">
        <span className="font-medium">{t('consentTitle')}</span>
        <span className="mx-2 text-sm text-ink-soft">{t('consentHint')}</span>
        {showKeys && <Kbd of="subscriptions" />}
      </legend>
      <div className="grid grid-cols-1 sm:grid-cols-2">
        <Checkbox label={t('consentMobile')} {...form.register('mobileConsent')} disabled={mobile.trim() === ''} />
        <Checkbox label={t('consentEmail')} {...form.register('emailConsent')} disabled={email.trim() === ''} />
        {asksPersonal && (
          <>
            <Checkbox
              label={t('personalMobile')}
              {...form.register('mobilePersonal')}
              disabled={mobile.trim() === ''}
            />
            <Checkbox label={t('personalEmail')} {...form.register('emailPersonal')} disabled={email.trim() === ''} />
          </>
        )}
      </div>
    </fieldset>
  );
}
