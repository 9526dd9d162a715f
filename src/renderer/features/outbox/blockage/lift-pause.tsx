import { CirclePlay } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxSummary } from '#contract/operation.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { useSession } from '../../../lib/session.ts';
import { usePause } from './use-pause.ts';

/** What only a manager ends: their own pause, and what the till found of its data. */
type Lifted = 'manager' | 'copied' | 'put-back';

export function isPausedByDecision(blockage: OutboxSummary['blockage']): blockage is Lifted {
  return blockage === 'manager' || blockage === 'copied' || blockage === 'put-back';
}

/** Lets a manager resume sending: at once after a pause, after a question when the same might be sent twice. */
export function LiftPause({ reason }: { readonly reason: Lifted }) {
  const { t } = useTranslation('outbox');
  const pause = usePause();
  if (useSession()?.role !== 'manager') return null;
  if (reason !== 'manager') return <AskFirst reason={reason} />;
  return (
    <Button tone="primary" busy={pause.isPending} onClick={() => pause.mutate('outbox.resume')}>
      {!pause.isPending && <CirclePlay aria-hidden className="size-5" />}
      {t('resume')}
    </Button>
  );
}

const questions = {
  copied: { button: 'onlyCopy', title: 'onlyCopyTitle', text: 'onlyCopyText', command: 'outbox.confirm-only-copy' },
  'put-back': { button: 'goOn', title: 'goOnTitle', text: 'goOnText', command: 'outbox.go-on-with-older-data' },
} as const;

function AskFirst({ reason }: { readonly reason: keyof typeof questions }) {
  const { t } = useTranslation(['outbox', 'common']);
  const pause = usePause();
  const [asking, setAsking] = useState(false);
  const { button, title, text, command } = questions[reason];
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(button)}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t(title)}>
        <p>{t(text)}</p>
        <DialogActions>
          <Button size="large" onClick={() => setAsking(false)}>
            {t('common:cancel')}
          </Button>
          <Button size="large" tone="danger" busy={pause.isPending} onClick={() => pause.mutate(command)}>
            {t(button)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
