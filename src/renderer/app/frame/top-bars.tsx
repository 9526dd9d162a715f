import { ClockAlert, GraduationCap, KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '#contract/routes/app.ts';
import { Switch } from '../../components/switch.tsx';
import { useSetTrainingNetwork } from '../../lib/settings.ts';
import { useClockWords } from '../../shared/sentences/use-clock-words.ts';
import { DataNews } from './data-news.tsx';

/** News that belongs on every screen: this is training, the password lies in a file, data was damaged. */
export function TopBars({ status }: { readonly status: AppStatus }) {
  return (
    <>
      {status.training && <TrainingBar networkOn={status.trainingNetwork} />}
      {status.passwordInFile && <PasswordInFile />}
      {status.clockOffsetMs !== null && <ClockWrong offsetMs={status.clockOffsetMs} />}
      <DataNews status={status} />
    </>
  );
}

function TrainingBar({ networkOn }: { readonly networkOn: boolean }) {
  const { t } = useTranslation('frame');
  const { mutate, isPending, variables } = useSetTrainingNetwork();
  // The switch follows the finger at once. After that it shows what the till says about its network.
  const shown = isPending ? variables : networkOn;
  return (
    <aside aria-label={t('training')} className="border-b border-line bg-training-soft text-training-ink">
      <div className="mx-auto flex min-h-12 max-w-6xl flex-wrap items-center justify-between gap-x-4 px-6">
        <p className="flex items-center gap-2 font-medium">
          <GraduationCap aria-hidden className="size-5 shrink-0" />
          {t('training')}
        </p>
        <Switch
          label={t('network')}
          state={shown ? t('networkOn') : t('networkOff')}
          checked={shown}
          onChange={mutate}
        />
      </div>
    </aside>
  );
}

function PasswordInFile() {
  const { t } = useTranslation('frame');
  return (
    <div className="border-b border-line bg-sunken">
      <p className="mx-auto flex max-w-6xl items-center gap-2 px-6 py-2 text-sm text-ink-soft">
        <KeyRound aria-hidden className="size-4 shrink-0" />
        {t('passwordInFile')}
      </p>
    </div>
  );
}

function ClockWrong({ offsetMs }: { readonly offsetMs: number }) {
  const words = useClockWords();
  return (
    <div role="status" className="border-b border-line bg-sunken">
      <p className="mx-auto flex max-w-6xl items-center gap-2 px-6 py-2 text-sm text-ink-soft">
        <ClockAlert aria-hidden className="size-4 shrink-0" />
        {words(offsetMs)}
      </p>
    </div>
  );
}
