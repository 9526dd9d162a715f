import {
  CircleCheck,
  CircleSlash,
  CircleX,
  Clock,
  type LucideIcon,
  RefreshCw,
  Send,
  TriangleAlert,
  UserCheck,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OperationState as State } from '#contract/operation.ts';
import { Badge } from '../../components/badge.tsx';
import type { Tone } from '../../components/tone.ts';

const look: Readonly<Record<State, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  waiting: { icon: Clock, tone: 'calm' },
  sending: { icon: Send, tone: 'calm' },
  unknown: { icon: RefreshCw, tone: 'calm' },
  attention: { icon: TriangleAlert, tone: 'attention' },
  applied: { icon: CircleCheck, tone: 'good' },
  adopted: { icon: UserCheck, tone: 'good' },
  discarded: { icon: CircleSlash, tone: 'neutral' },
  refused: { icon: CircleX, tone: 'neutral' },
};

export function OperationState({ state }: { readonly state: State }) {
  const { t } = useTranslation('operation');
  const { icon, tone } = look[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
}
