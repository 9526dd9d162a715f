import { useNavigate } from '@tanstack/react-router';
import { CircleUserRound, Inbox, LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../components/kbd.tsx';
import { Menu, MenuItem } from '../../components/menu.tsx';
import { unsentCount } from '../../shared/outbox/badge-state.ts';
import { useOutboxSummary } from '../../shared/outbox/outbox-summary.ts';
import { useSession } from '../../lib/session.ts';
import { UnsentDialog } from '../leaving/unsent-dialog.tsx';
import { useSignOut } from '../leaving/use-sign-out.ts';

/** Shows who is signed in, and signs them out. It asks first while there is unsent work. */
export function AccountMenu() {
  const { t } = useTranslation(['frame', 'common']);
  const navigate = useNavigate();
  const session = useSession();
  const summary = useOutboxSummary();
  const signOut = useSignOut();
  const [asking, setAsking] = useState(false);
  if (!session) return null;
  const unsent = summary ? unsentCount(summary) : 0;

  return (
    <>
      <Menu
        label={t('account', { name: session.name })}
        trigger={
          <>
            <CircleUserRound aria-hidden className="size-5" />
            <bdi className="max-w-40 text-start leading-tight wrap-anywhere">{session.name}</bdi>
          </>
        }
      >
        <p className="px-3 py-1.5 text-sm text-ink-soft">
          <bdi>{session.name}</bdi> · {t(`common:role.${session.role}`)}
        </p>
        <MenuItem onClick={() => void navigate({ to: '/outbox' })}>
          <Inbox aria-hidden className="size-5" />
          <span className="flex-1">{t('outbox')}</span>
          <Kbd of="outbox" />
        </MenuItem>
        <MenuItem onClick={() => (unsent > 0 ? setAsking(true) : signOut.mutate())}>
          <LogOut aria-hidden className="size-5 rtl:-scale-x-100" />
          {t('signOut')}
        </MenuItem>
      </Menu>
      <UnsentDialog
        open={asking}
        title={t('signOutTitle')}
        safe={t('unsentSafe')}
        stay={t('stay')}
        leave={t('signOut')}
        onStay={() => setAsking(false)}
        onLeave={() => signOut.mutate()}
      />
    </>
  );
}
