import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import type { Tab } from './section-tabs.tsx';

/** An empty list. @param allSent nothing waits for a person either */
export function NothingHere({ tab, allSent }: { readonly tab: Tab; readonly allSent: boolean }) {
  const { t } = useTranslation('outbox');
  return (
    <Card className="p-0">
      {tab === 'open' && allSent ? (
        <EmptyState icon={CircleCheckBig} title={t('emptyTitle')} text={t('emptyText')} />
      ) : (
        <p className="p-6 text-ink-soft">{t(tab === 'open' ? 'emptyTitle' : 'emptyDone')}</p>
      )}
    </Card>
  );
}
