import { useTranslation } from 'react-i18next';
import type { OutboxBadge } from './badge-state.ts';
import { connectionLook } from './connection-look.ts';

/** What the badge says, in words. */
export function useBadgeWords(): (badge: OutboxBadge) => string {
  const { t } = useTranslation(['frame', 'connection']);
  const say = (badge: OutboxBadge): string => {
    switch (badge.kind) {
      case 'attention': {
        const decide = t('badge.attention', { count: badge.count });
        return badge.also ? `${decide} · ${say(badge.also)}` : decide;
      }
      case 'blocked': {
        const trouble = badge.trouble && connectionLook[badge.trouble].badge;
        const what = trouble ? t(`connection:badge.${trouble}`) : t(`badge.blocked.${badge.blockage}`);
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
