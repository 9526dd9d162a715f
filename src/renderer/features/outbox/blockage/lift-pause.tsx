import { CirclePlay } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Dialog, DialogActions } from '../../../components/dialog.tsx';
import { useSession } from '../../../lib/session.ts';
import { usePause } from './use-pause.ts';

/** Lets a manager resume sending: at once after a pause, after a question when another till may send the same. */
export function LiftPause({ reason }: { readonly reason: 'manager' | 'copied' }) {
  const { t } = useTranslation(['outbox', 'common']);
  const pause = usePause();
  const [asking, setAsking] = useState(false);
  if (useSession()?.role !== 'manager') return null;
  if (reason === 'manager') {
    return (
      <Button tone="primary" busy={pause.isPending} onClick={() => pause.mutate('outbox.resume')}>
        {!pause.isPending && <CirclePlay aria-hidden className="size-5" />}
        {t('resume')}
      </Button>
    );
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('onlyCopy')}</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('onlyCopyTitle')}>
        <p>{t('onlyCopyText')}</p>
        <DialogActions>
          <Button size="large" onClick={() => setAsking(false)}>
            {t('common:cancel')}
          </Button>
          <Button
            size="large"
            tone="danger"
            busy={pause.isPending}
            onClick={() => pause.mutate('outbox.confirm-only-copy')}
          >
            {t('onlyCopy')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
