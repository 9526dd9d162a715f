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
import { connectionLook } from './connection-look.ts';

type Look = { readonly icon: LucideIcon; readonly tone: Tone };
type Blockage = Exclude<OutboxSummary['blockage'], 'none'>;

/** What keeps the outbox from sending. A service out of reach is calm news. A fault that a person must mend is not. */
const looks: Readonly<Record<Blockage, Look>> = {
  network: { icon: CloudOff, tone: 'calm' },
  service: { icon: ServerCrash, tone: 'calm' },
  'sign-in': { icon: KeyRound, tone: 'attention' },
  rights: { icon: KeyRound, tone: 'attention' },
  till: { icon: TriangleAlert, tone: 'attention' },
  manager: { icon: CirclePause, tone: 'calm' },
  copied: { icon: Copy, tone: 'attention' },
  'put-back': { icon: History, tone: 'attention' },
};

/** The same, with what is known of the way to the service: some of that passes by itself, and some does not. */
export function lookOfBlockage({
  blockage,
  trouble,
}: Pick<OutboxSummary, 'trouble'> & { readonly blockage: Blockage }): Look {
  const look = looks[blockage];
  return trouble === null || connectionLook[trouble].passes ? look : { ...look, tone: 'attention' };
}
