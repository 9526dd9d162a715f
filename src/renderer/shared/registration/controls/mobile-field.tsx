import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAppStatus } from '../../../lib/app-status.ts';
import { useFormat } from '../../../lib/format.ts';
import { mobileLook } from './mobile-look.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { IdentifierField } from './identifier-field.tsx';
import type { RegistrationForm } from '../registration-values.ts';

type MobileFieldProps = {
  readonly form: RegistrationForm;
  readonly ownKey: string | null;
  readonly error: string | undefined;
};

/** A number that is still being typed gets no hint. */
const typingMs = 500;

/** The mobile, and below it how the till reads it. The hint refuses nothing. */
export function MobileField({ form, ownKey, error }: MobileFieldProps) {
  const { t } = useTranslation('register');
  return (
    <IdentifierField
      form={form}
      name="mobile"
      identifier="mobile"
      ownKey={ownKey}
      label={t('mobile')}
      hint={<MobileHint form={form} />}
      error={error}
      type="tel"
      inputMode="tel"
      className="sm:col-span-2"
    />
  );
}

function MobileHint({ form }: { readonly form: RegistrationForm }) {
  const { t } = useTranslation('register');
  const format = useFormat();
  const home = useAppStatus()?.country ?? '';
  const typed = useDebounced(useWatch({ control: form.control, name: 'mobile' }), typingMs);
  const look = mobileLook(typed, home);
  switch (look.kind) {
    case 'open':
      return home && t('mobileHint', { country: format.country(home) });
    case 'usual':
      return (
        <>
          <bdi dir="ltr">{look.shown}</bdi>
          {look.country !== null && ` · ${format.country(look.country)}`}
        </>
      );
    case 'unusual':
      return <span role="status">{t('mobileUnusual', { country: format.country(home) })}</span>;
  }
}
