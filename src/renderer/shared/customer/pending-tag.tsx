import { Clock, type LucideIcon, RefreshCw, Send, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PendingState } from '#contract/customer.ts';
import { Badge } from '../../components/badge.tsx';
import type { Tone } from '../../components/tone.ts';

type Pending = NonNullable<PendingState>;

export const pendingLook: Readonly<Record<Pending, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  waiting: { icon: Clock, tone: 'calm' },
  sending: { icon: Send, tone: 'calm' },
  unknown: { icon: RefreshCw, tone: 'calm' },
  attention: { icon: TriangleAlert, tone: 'attention' },
};

/** Says that something about this customer has not reached the service. */
export function PendingTag({ pending }: { readonly pending: PendingState }) {
  const { t } = useTranslation();
  if (pending === null) return null;
  const { icon, tone } = pendingLook[pending];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`pending.${pending}`)}
    </Badge>
  );
}
