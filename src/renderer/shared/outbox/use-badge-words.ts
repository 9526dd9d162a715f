import { useTranslation } from 'react-i18next';
import type { OutboxBadge } from './badge-state.ts';

/** What the badge says, in words. */
export function useBadgeWords(): (badge: OutboxBadge) => string {
  const { t } = useTranslation('frame');
  const say = (badge: OutboxBadge): string => {
    switch (badge.kind) {
      case 'attention': {
        const decide = t('badge.attention', { count: badge.count });
        return badge.also ? `${decide} · ${say(badge.also)}` : decide;
      }
      case 'blocked': {
        const what = t(`badge.blocked.${badge.blockage}`);
        return badge.count === 0 ? what : t('badge.blockedWaiting', { what, count: badge.count });
      }
      case 'sending':
        return t('badge.sending', { done: badge.done, total: badge.total });
      case 'waiting':
        return t('badge.waiting', { count: badge.count });
      case 'quiet':
        return t('badge.quiet');
    }
  };
  return say;
}
