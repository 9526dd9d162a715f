import { CircleHelp, LifeBuoy, type LucideIcon, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '#contract/routes/app.ts';
import { Card } from '../../components/card.tsx';
import { Screen, ScreenTitle } from '../../components/screen.tsx';
import { FailureActions } from './failure-actions.tsx';
import { useReady } from '../../lib/use-ready.ts';

/** The till cannot be used: what happened, whether the work is safe, what to do. */
export function StartFailureScreen({ status }: { readonly status: AppStatus }) {
  const { t } = useTranslation('failure');
  const failure = status.failure ?? 'unexpected';
  useReady('failed', true);
  return (
    <Screen className="max-w-2xl pt-8">
      <ScreenTitle takesFocus>{t('heading')}</ScreenTitle>
      <Card className="mt-6 space-y-6">
        <Answer icon={CircleHelp} question={t('what')}>
          {t(`${failure}.what`)}
        </Answer>
        <Answer icon={ShieldCheck} question={t('safe')}>
          {t(`${failure}.safe`)}
        </Answer>
        <Answer icon={LifeBuoy} question={t('next')}>
          {t(`${failure}.next`)}
        </Answer>
      </Card>
      <FailureActions mayEndOther={status.mayEndOther} />
      <div data-selectable className="mt-6 px-6 text-sm text-ink-soft">
        {status.failureDetails.length > 0 && (
          <>
            <p className="font-medium">{t('details')}</p>
            <ul dir="ltr" className="my-1">
              {status.failureDetails.map((detail) => (
                <li key={detail} className="break-all">
                  {detail}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          {failure} · {t('version', { version: status.version })}
        </p>
      </div>
    </Screen>
  );
}

type AnswerProps = { readonly icon: LucideIcon; readonly question: string; readonly children: ReactNode };

function Answer({ icon: Icon, question, children }: AnswerProps) {
  return (
    <div className="flex gap-4">
      <Icon aria-hidden className="mt-0.5 size-6 shrink-0 text-accent-ink" />
      <div>
        <h2 className="font-semibold">{question}</h2>
        <p>{children}</p>
      </div>
    </div>
  );
}
