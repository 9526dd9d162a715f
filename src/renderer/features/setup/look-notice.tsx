import { useTranslation } from 'react-i18next';
import type { RouteOutput } from '#contract/routes.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useClockWords } from '../../shared/sentences/use-clock-words.ts';

type Found = RouteOutput<'setup.look'>;

/** Does nothing stand between the till and its service? */
export function isClear({ trouble, clockOffsetMs }: Found): boolean {
  return trouble === null && clockOffsetMs === null;
}

/** Says what stands between the till and its service, before anything is kept. The till can be set up all the same. */
export function LookNotice({ found, onAnyway }: { readonly found: Found; readonly onAnyway: () => void }) {
  const { t } = useTranslation('connection');
  const clockWords = useClockWords();
  const { trouble, clockOffsetMs } = found;
  const title = trouble === 'sign-in' ? t('setup.sign-in') : trouble && t(`what.${trouble}`);
  const advice = trouble === 'sign-in' ? t('setup.sign-in-do') : trouble && t(`advice.${trouble}`);
  const clock = clockOffsetMs === null ? null : clockWords(clockOffsetMs);
  return (
    <Notice
      role="alert"
      tone="attention"
      title={title ?? clock}
      action={
        <Button type="button" onClick={onAnyway}>
          {t('setup.anyway')}
        </Button>
      }
    >
      {advice && <p>{advice}</p>}
      {title && clock && <p>{clock}</p>}
      <p>{t('setup.not-yet')}</p>
    </Notice>
  );
}
