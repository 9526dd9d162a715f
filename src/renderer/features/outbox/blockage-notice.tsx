import { CirclePause, CloudOff, Copy, KeyRound, type LucideIcon, ServerCrash, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutboxSummary } from '#contract/operation.ts';
import { Notice } from '../../components/notice.tsx';
import type { Tone } from '../../components/tone.ts';
import { useOutboxSummary } from '../../lib/outbox-summary.ts';

type Blockage = Exclude<OutboxSummary['blockage'], 'none'>;

/** Not reaching the service is calm news; what only a person can mend is not. */
const looks: Readonly<Record<Blockage, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  network: { icon: CloudOff, tone: 'calm' },
  service: { icon: ServerCrash, tone: 'calm' },
  'sign-in': { icon: KeyRound, tone: 'attention' },
  rights: { icon: KeyRound, tone: 'attention' },
  till: { icon: TriangleAlert, tone: 'attention' },
  manager: { icon: CirclePause, tone: 'calm' },
  copied: { icon: Copy, tone: 'attention' },
};

/** Which side keeps the outbox from sending, and what to do about it. */
export function BlockageNotice() {
  const { t } = useTranslation('outbox');
  const blockage = useOutboxSummary()?.blockage ?? 'none';
  if (blockage === 'none') return null;
  return (
    <Notice {...looks[blockage]} title={t(`blocked.${blockage}`)}>
      {t(`blockedDo.${blockage}`)}
    </Notice>
  );
}
