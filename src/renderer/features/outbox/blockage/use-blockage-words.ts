import { useTranslation } from 'react-i18next';
import type { OutboxSummary } from '#contract/operation.ts';
import { connectionLook } from '../../../shared/outbox/connection-look.ts';

type Words = { readonly title: string; readonly text: string };

/** What keeps the outbox, in words: what is broken, whether it passes by itself, what to do. */
export function useBlockageWords(): (summary: Pick<OutboxSummary, 'blockage' | 'trouble'>) => Words | null {
  const { t } = useTranslation(['outbox', 'connection']);
  return ({ blockage, trouble }) => {
    if (blockage === 'none') return null;
    if (trouble === null) return { title: t(`blocked.${blockage}`), text: t(`blockedDo.${blockage}`) };
    const ending = connectionLook[trouble].passes ? t('connection:passes') : t('connection:stays');
    return { title: t(`connection:what.${trouble}`), text: `${ending} ${t(`connection:advice.${trouble}`)}` };
  };
}
