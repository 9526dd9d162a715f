import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge.ts';
import { useCloseQuestion } from './close-question.ts';
import { UnsentDialog } from './unsent-dialog.tsx';

/** Asks before the window closes while there is unsent work. */
export function CloseDialog() {
  const { t } = useTranslation('frame');
  const { asked, stay } = useCloseQuestion();
  return (
    <UnsentDialog
      open={asked}
      title={t('closeTitle')}
      safe={t('closeSafe')}
      stay={t('closeStay')}
      leave={t('closeLeave')}
      onStay={stay}
      onLeave={() => void ask('app.close')}
    />
  );
}
