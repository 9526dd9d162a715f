import { useEffect } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { PinPad } from './pin-pad.tsx';
import { toLatinDigits } from '../../lib/digits.ts';
import { isSecret } from '../../lib/text-field.ts';
import { useErrorSentence } from '../../shared/sentences/use-error-sentence.ts';
import { useScans } from '../../scanner/use-scans.ts';
import { type Credentials, useSignIn } from './use-sign-in.ts';

const pinLength = 6;

export function SignInForm({ form }: { readonly form: UseFormReturn<Credentials> }) {
  const { t } = useTranslation('signIn');
  const sentence = useErrorSentence();
  const signIn = useSignIn();
  const { errors } = form.formState;

  useEffect(() => form.setFocus('code'), [form]);
  // A card that is scanned here is no PIN, and ten scanned cards would lock the person out. A program that fills in the
  // form types no more than a PIN, or fills both fields.
  useScans({
    isScan: (text, { key, target }, fields) =>
      fields < 2 && text.length > pinLength && (key === 'Enter' || isSecret(target)),
    take: () => form.setFocus('pin'),
  });

  const submit = form.handleSubmit((credentials) => {
    if (signIn.isPending) return;
    signIn.mutate(
      { ...credentials, code: toLatinDigits(credentials.code) },
      {
        onError: () => {
          form.setValue('pin', '');
          form.setFocus('pin');
        },
      },
    );
  });

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('code')}
        dir="ltr"
        maxLength={20}
        error={errors.code && t('codeNeeded')}
        {...form.register('code', { validate: (code) => code.trim() !== '' })}
      />
      <Controller
        control={form.control}
        name="pin"
        rules={{ validate: (pin) => pin.length === pinLength }}
        render={({ field: { value, onChange, onBlur, name, ref } }) => (
          <>
            <TextField
              ref={ref}
              name={name}
              label={t('pin')}
              type="password"
              inputMode="numeric"
              autoComplete="off"
              dir="ltr"
              maxLength={pinLength}
              error={errors.pin && t('pinNeeded')}
              value={value}
              onBlur={onBlur}
              onChange={(event) => onChange(toLatinDigits(event.target.value).replace(/\D/g, ''))}
            />
            <PinPad value={value} length={pinLength} onChange={onChange} />
          </>
        )}
      />
      {signIn.error && (
        <Notice role="alert" tone="danger">
          {sentence(signIn.error)}
        </Notice>
      )}
      <Button type="submit" tone="primary" size="large" busy={signIn.isPending}>
        {signIn.isPending ? t('submitting') : t('submit')}
      </Button>
    </form>
  );
}
