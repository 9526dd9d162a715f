import { useTranslation } from 'react-i18next';
import { lookOfBlockage } from '../../../shared/outbox/blockage-look.ts';
import { Notice } from '../../../components/notice.tsx';
import { useAppStatus } from '../../../lib/app-status.ts';
import { useOutboxSummary } from '../../../shared/outbox/outbox-summary.ts';
import { useSession } from '../../../lib/session.ts';
import { LiftPause, isPausedByDecision } from './lift-pause.tsx';
import { RenewPassword } from './renew-password.tsx';
import { useBlockageWords } from './use-blockage-words.ts';

/** Says what keeps the outbox from sending, and what to do about it. */
export function BlockageNotice() {
  const { t } = useTranslation('outbox');
  const { blockage = 'none', trouble = null } = useOutboxSummary() ?? {};
  const words = useBlockageWords()({ blockage, trouble });
  const isManager = useSession()?.role === 'manager';
  const isTraining = useAppStatus()?.training ?? true;
  if (blockage === 'none' || !words) return null;
  const lost = trouble === 'password-lost' || trouble === 'host-changed' ? trouble : null;
  const mayRenew = (blockage === 'sign-in' || lost !== null) && isManager && !isTraining;
  const doText = lost === null ? t('signInDo') : t(`passwordDo.${lost}`);
  return (
    <Notice
      {...lookOfBlockage({ blockage, trouble })}
      title={words.title}
      action={
        mayRenew ? (
          <RenewPassword isLost={lost !== null} />
        ) : (
          isPausedByDecision(blockage) && <LiftPause reason={blockage} />
        )
      }
    >
      {mayRenew ? doText : words.text}
    </Notice>
  );
}
