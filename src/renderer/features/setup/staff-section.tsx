import { type FieldPath, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Card, CardTitle } from '../../components/card.tsx';
import { TextField } from '../../components/field.tsx';
import type { SetupForm } from './setup-form.ts';
import { useSetupError } from './use-setup-error.ts';

/** Asks for the first person who can sign in. */
export function StaffSection({ form }: { readonly form: UseFormReturn<SetupForm> }) {
  const { t } = useTranslation('setup');
  const errorOf = useSetupError(form);
  const pinField = (name: FieldPath<SetupForm> & ('pin' | 'pinAgain')) => ({
    ...form.register(name),
    error: errorOf(name),
    type: 'password',
    inputMode: 'numeric' as const,
    autoComplete: 'new-password',
    dir: 'ltr',
    maxLength: 6,
  });
  return (
    <Card className="space-y-5">
      <div>
        <CardTitle>{t('staffTitle')}</CardTitle>
        <p className="text-ink-soft">{t('staffHint')}</p>
      </div>
      <div className="grid gap-5 grid-cols-1 sm:grid-cols-2">
        <TextField label={t('staffCode')} error={errorOf('staffCode')} dir="ltr" {...form.register('staffCode')} />
        <TextField label={t('staffName')} error={errorOf('staffName')} {...form.register('staffName')} />
        <TextField label={t('pin')} hint={t('pinHint')} {...pinField('pin')} />
        <TextField label={t('pinAgain')} {...pinField('pinAgain')} />
      </div>
    </Card>
  );
}
