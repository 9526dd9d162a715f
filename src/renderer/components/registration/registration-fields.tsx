import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { useAppStatus } from '../../lib/app-status.ts';
import { useFormat } from '../../lib/format.ts';
import { Button } from '../button.tsx';
import { TextField } from '../field.tsx';
import { ConsentFields } from './consent-fields.tsx';
import { fieldErrorKey } from './field-error.ts';
import type { RegistrationForm } from './use-registration-form.ts';

/** What is asked of a new customer: to register, and to correct what the service refused. */
export function RegistrationFields({
  form,
  complaint = '',
}: {
  readonly form: RegistrationForm;
  /** What the service said, for the field that carries an error of the type `service`. */
  readonly complaint?: string;
}) {
  const { t } = useTranslation('register');
  const format = useFormat();
  const country = useAppStatus()?.country ?? '';
  const { errors } = form.formState;
  const [cardShown, setCardShown] = useState(() => form.getValues('cardNumber') !== '');

  const errorOf = (field: keyof RegistrationDraft) => {
    const error = errors[field];
    if (error?.type === 'service') return complaint;
    return error && t(`error.${fieldErrorKey(field, error.type)}`);
  };

  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField label={t('firstName')} error={errorOf('firstName')} {...form.register('firstName')} />
      <TextField label={t('lastName')} error={errorOf('lastName')} {...form.register('lastName')} />
      <TextField
        label={t('mobile')}
        hint={country && t('mobileHint', { country: format.country(country) })}
        error={errorOf('mobile')}
        type="tel"
        inputMode="tel"
        dir="ltr"
        {...form.register('mobile')}
      />
      <TextField
        label={t('email')}
        error={errorOf('email')}
        // The schema says what an e-mail is: the browser's own check would speak first, in its own words.
        type="text"
        inputMode="email"
        dir="ltr"
        {...form.register('email')}
      />
      {cardShown || errors.cardNumber ? (
        <TextField label={t('card')} error={errorOf('cardNumber')} dir="ltr" {...form.register('cardNumber')} />
      ) : (
        <div>
          <Button
            tone="quiet"
            className="-ms-2 text-accent-ink"
            onClick={() => {
              setCardShown(true);
              // The field is there only after this event.
              requestAnimationFrame(() => form.setFocus('cardNumber'));
            }}
          >
            <CreditCard aria-hidden className="size-5" />
            {t('addCard')}
          </Button>
        </div>
      )}
      <ConsentFields form={form} />
    </div>
  );
}
