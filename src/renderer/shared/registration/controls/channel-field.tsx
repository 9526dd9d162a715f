import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { MoreChannel } from '#contract/drafts/registration.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { TextField } from '../../../components/field.tsx';
import type { RegistrationForm } from '../use-registration-form.ts';

type ChannelFieldProps = {
  readonly form: RegistrationForm;
  readonly channel: MoreChannel;
  readonly error: string | undefined;
};

/** Another way to reach the customer, and whether it may be used for the newsletter. */
export function ChannelField({ form, channel, error }: ChannelFieldProps) {
  const { t } = useTranslation(['register', 'operation']);
  const value = useWatch({ control: form.control, name: `channels.${channel}.value` });
  const name = t(`operation:channels.${channel === 'line' ? 'LINE' : 'WECHAT'}`);
  return (
    <div>
      <TextField label={name} optional error={error} dir="ltr" {...form.register(`channels.${channel}.value`)} />
      <Checkbox
        className="-ms-3"
        label={t('consentBy', { channel: name })}
        {...form.register(`channels.${channel}.subscribed`)}
        disabled={value.trim() === ''}
      />
    </div>
  );
}
