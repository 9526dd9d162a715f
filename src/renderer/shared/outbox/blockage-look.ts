import {
  CirclePause,
  CloudOff,
  Copy,
  History,
  KeyRound,
  type LucideIcon,
  ServerCrash,
  TriangleAlert,
} from 'lucide-react';
import type { OutboxSummary } from '#contract/operation.ts';
import type { Tone } from '../../components/tone.ts';

type Blockage = Exclude<OutboxSummary['blockage'], 'none'>;

/** What keeps the outbox from sending. A service out of reach is calm news. A fault that a person must mend is not. */
export const blockageLook: Readonly<Record<Blockage, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  network: { icon: CloudOff, tone: 'calm' },
  service: { icon: ServerCrash, tone: 'calm' },
  'sign-in': { icon: KeyRound, tone: 'attention' },
  rights: { icon: KeyRound, tone: 'attention' },
  till: { icon: TriangleAlert, tone: 'attention' },
  manager: { icon: CirclePause, tone: 'calm' },
  copied: { icon: Copy, tone: 'attention' },
  'put-back': { icon: History, tone: 'attention' },
};
