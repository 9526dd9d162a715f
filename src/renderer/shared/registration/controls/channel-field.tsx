import { useTranslation } from 'react-i18next';
import type { MoreChannel } from '#contract/drafts/registration.ts';
import { TextField } from '../../../components/field.tsx';
import type { RegistrationForm } from '../registration-values.ts';
import { DependentCheckbox } from './dependent-checkbox.tsx';

type ChannelFieldProps = {
  readonly form: RegistrationForm;
  readonly channel: MoreChannel;
  readonly error: string | undefined;
};

/** Another way to reach the customer, and whether it may be used for the newsletter. */
export function ChannelField({ form, channel, error }: ChannelFieldProps) {
  const { t } = useTranslation(['register', 'operation']);
  const name = t(`operation:channels.${channel === 'line' ? 'LINE' : 'WECHAT'}`);
  return (
    <div>
      <TextField label={name} optional error={error} dir="ltr" {...form.register(`${channel}.value`)} />
      <DependentCheckbox
        form={form}
        name={`${channel}.subscribed`}
        of={`${channel}.value`}
        label={t('consentBy', { channel: name })}
        className="-ms-3"
      />
    </div>
  );
}
