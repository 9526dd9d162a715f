import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';

/** The main process gave no answer, so there is nothing else to show. */
export function LostScreen() {
  const { t } = useTranslation('frame');
  return (
    <main className="m-auto" role="alert">
      <EmptyState icon={Unplug} title={t('lost')} text={t('lostWhat')} />
    </main>
  );
}
