import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '#contract/routes/app.ts';
import { Card } from '../../components/card.tsx';
import { Screen } from '../../components/screen.tsx';
import { useReady } from '../../lib/use-ready.ts';
import { SignInForm } from './sign-in-form.tsx';
import { TrainingStaff } from './training-staff.tsx';
import type { Credentials } from './use-sign-in.ts';

type SignInScreenProps = { readonly trainingStaff: AppStatus['trainingStaff'] };

/** Asks who is at the till: a staff code and a PIN, by keyboard or by finger. */
export function SignInScreen({ trainingStaff }: SignInScreenProps) {
  const { t } = useTranslation('signIn');
  const form = useForm<Credentials>({ defaultValues: { code: '', pin: '' } });
  useReady('sign-in', true);
  return (
    <Screen className="flex flex-wrap items-start justify-center gap-6 pt-2">
      <Card className="w-full max-w-md">
        <h1 className="mb-5 text-2xl font-semibold">{t('title')}</h1>
        <SignInForm form={form} />
      </Card>
      {trainingStaff.length > 0 && (
        <TrainingStaff
          staff={trainingStaff}
          onPick={({ code, pin }) => {
            form.setValue('code', code);
            form.setValue('pin', pin);
            form.clearErrors();
            // Enter signs in. Whoever would rather type the PIN can type over it.
            form.setFocus('pin', { shouldSelect: true });
          }}
        />
      )}
    </Screen>
  );
}
