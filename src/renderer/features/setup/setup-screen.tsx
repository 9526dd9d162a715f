import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen, ScreenTitle } from '../../components/screen.tsx';
import { useLanguage } from '../../locales/i18n/use-language.ts';
import { useReady } from '../../lib/use-ready.ts';
import { isClear, LookNotice } from './look-notice.tsx';
import { ServiceSection } from './service-section.tsx';
import { provisionOf, type SetupForm, setupForm } from './setup-form.ts';
import { ShopSection } from './shop-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { TrainingOffer } from './training-offer.tsx';
import { useLook } from './use-look.ts';
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
  const { t } = useTranslation(['setup', 'connection']);
  const refusal = useRefusal();
  const provision = useProvision();
  const look = useLook();
  const language = useLanguage();
  const form = useForm<SetupForm>({
    resolver: zodResolver(setupForm),
    defaultValues: blank,
    shouldFocusError: true,
  });
  useReady('setup', true);

  const busy = provision.isPending || look.isPending;
  const provisionAnyway = form.handleSubmit((answers) => {
    if (!busy) provision.mutate(provisionOf(answers, language));
  });
  const submit = form.handleSubmit((answers) => {
    if (busy) return;
    provision.reset();
    const asked = provisionOf(answers, language);
    const { host, till, password } = asked.service;
    // If the look itself fails, the setup says what is wrong.
    const goOn = () => provision.mutate(asked);
    look.mutate({ host, till, password }, { onSuccess: (found) => isClear(found) && goOn(), onError: goOn });
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
          {look.data && !isClear(look.data) && !busy && !provision.error && (
            <LookNotice found={look.data} onAnyway={() => void provisionAnyway()} />
          )}
          {provision.error && (
            <Notice role="alert" tone="danger">
              {refusal(provision.error)}
            </Notice>
          )}
          <Button type="submit" tone="primary" size="large" busy={busy && !training} className="w-full">
            {look.isPending ? t('connection:setup.looking') : null}
            {!look.isPending && (provision.isPending && !training ? t('submitting') : t('submit'))}
          </Button>
        </form>
        <TrainingOffer busy={provision.isPending && training} onTry={tryTraining} />
      </div>
    </Screen>
  );
}
