import { CirclePause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { useSession } from '../../../lib/session.ts';
import { usePause } from './use-pause.ts';

/** Lets a manager stop all sending. Nobody else sees it. */
export function PauseButton() {
  const { t } = useTranslation('outbox');
  const pause = usePause();
  if (useSession()?.role !== 'manager') return null;
  return (
    <Button size="large" busy={pause.isPending} onClick={() => pause.mutate('outbox.pause')}>
      {!pause.isPending && <CirclePause aria-hidden className="size-5" />}
      {t('pause')}
    </Button>
  );
}
