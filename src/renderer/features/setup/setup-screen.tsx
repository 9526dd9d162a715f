import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen, ScreenTitle } from '../../components/screen.tsx';
import { useLanguage } from '../../locales/i18n/use-language.ts';
import { useReady } from '../../lib/use-ready.ts';
import { ServiceSection } from './service-section.tsx';
import { provisionOf, type SetupForm, setupForm } from './setup-form.ts';
import { ShopSection } from './shop-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { TrainingOffer } from './training-offer.tsx';
import { useProvision } from './use-provision.ts';
import { useRefusal } from './use-refusal.ts';

const blank = {
  host: '',
  till: '',
  password: '',
  source: 'INSTORE',
  accountId: '',
  passwordInFile: false,
  country: '',
  staffCode: '',
  staffName: '',
  pin: '',
  pinAgain: '',
};

/** The first start. It asks for the service, the shop and the first manager, or offers training mode. */
export function SetupScreen() {
  const { t } = useTranslation('setup');
  const refusal = useRefusal();
  const provision = useProvision();
  const language = useLanguage();
  const form = useForm<SetupForm>({
    resolver: zodResolver(setupForm),
    defaultValues: blank,
    shouldFocusError: true,
  });
  useReady('setup', true);

  const submit = form.handleSubmit((answers) => {
    if (!provision.isPending) provision.mutate(provisionOf(answers, language));
  });
  const tryTraining = () => provision.mutate({ training: true, language });
  const training = provision.variables !== undefined && 'training' in provision.variables;

  return (
    <Screen className="max-w-5xl">
      <ScreenTitle takesFocus>{t('title')}</ScreenTitle>
      <p className="text-ink-soft">{t('lead')}</p>
      <div className="mt-6 grid items-start gap-6 grid-cols-1 md:grid-cols-[minmax(0,1fr)_18rem]">
        <form noValidate className="space-y-6" onSubmit={(event) => void submit(event)}>
          <ServiceSection form={form} />
          <ShopSection form={form} />
          <StaffSection form={form} />
          {provision.error && (
            <Notice role="alert" tone="danger">
              {refusal(provision.error)}
            </Notice>
          )}
          <Button type="submit" tone="primary" size="large" busy={provision.isPending && !training} className="w-full">
            {provision.isPending && !training ? t('submitting') : t('submit')}
          </Button>
        </form>
        <TrainingOffer busy={provision.isPending && training} onTry={tryTraining} />
      </div>
    </Screen>
  );
}
