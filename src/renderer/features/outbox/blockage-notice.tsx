import { useTranslation } from 'react-i18next';
import { blockageLook } from '../../components/blockage-look.ts';
import { Notice } from '../../components/notice.tsx';
import { useOutboxSummary } from '../../lib/outbox-summary.ts';
import { LiftPause } from './lift-pause.tsx';

/** Which side keeps the outbox from sending, and what to do about it. */
export function BlockageNotice() {
  const { t } = useTranslation('outbox');
  const blockage = useOutboxSummary()?.blockage ?? 'none';
  if (blockage === 'none') return null;
  return (
    <Notice
      {...blockageLook[blockage]}
      title={t(`blocked.${blockage}`)}
      action={(blockage === 'manager' || blockage === 'copied') && <LiftPause reason={blockage} />}
    >
      {t(`blockedDo.${blockage}`)}
    </Notice>
  );
}
