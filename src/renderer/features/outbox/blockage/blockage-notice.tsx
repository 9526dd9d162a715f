import { useTranslation } from 'react-i18next';
import { blockageLook } from '../../../shared/outbox/blockage-look.ts';
import { Notice } from '../../../components/notice.tsx';
import { useAppStatus } from '../../../lib/app-status.ts';
import { useOutboxSummary } from '../../../shared/outbox/outbox-summary.ts';
import { useSession } from '../../../lib/session.ts';
import { LiftPause, isPausedByDecision } from './lift-pause.tsx';
import { RenewPassword } from './renew-password.tsx';

/** Says what keeps the outbox from sending, and what to do about it. */
export function BlockageNotice() {
  const { t } = useTranslation('outbox');
  const blockage = useOutboxSummary()?.blockage ?? 'none';
  const isManager = useSession()?.role === 'manager';
  const isTraining = useAppStatus()?.training ?? true;
  if (blockage === 'none') return null;
  const mayRenew = blockage === 'sign-in' && isManager && !isTraining;
  return (
    <Notice
      {...blockageLook[blockage]}
      title={t(`blocked.${blockage}`)}
      action={mayRenew ? <RenewPassword /> : isPausedByDecision(blockage) && <LiftPause reason={blockage} />}
    >
      {mayRenew ? t('signInDo') : t(`blockedDo.${blockage}`)}
    </Notice>
  );
}
