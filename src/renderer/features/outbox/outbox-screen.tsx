import { useQuery } from '@tanstack/react-query';
import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen, ScreenTitle } from '../../components/screen.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useErrorSentence } from '../../lib/use-error-sentence.ts';
import { useReady } from '../../lib/use-ready.ts';
import { BlockageNotice } from './blockage-notice.tsx';
import { OperationGroup } from './operation-group.tsx';
import { outboxListQuery } from './outbox-list.ts';
import { SendNow } from './send-now.tsx';
import { OutcomeNews, useOutcomeNews } from './outcome-news.tsx';

/** What this till holds and the service has not taken: decisions first, then what waits. */
export function OutboxScreen() {
  const { t } = useTranslation('outbox');
  const sentence = useErrorSentence();
  const { data: operations, error } = useQuery(outboxListQuery);
  const { news, tell } = useOutcomeNews();
  useReady('outbox', operations !== undefined);

  const attention = operations?.filter(({ state }) => state === 'attention') ?? [];
  const unsent = operations?.filter(({ state }) => state !== 'attention') ?? [];
  return (
    <Screen className="max-w-4xl space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div>
          <ScreenTitle takesFocus>{t('title')}</ScreenTitle>
          <p className="text-ink-soft">{t('lead')}</p>
        </div>
        {unsent.length > 0 && <SendNow />}
      </div>
      <BlockageNotice />
      <OutcomeNews news={news} />
      {error && (
        <Notice role="alert" tone="danger">
          {sentence(error)}
        </Notice>
      )}
      {!operations && !error && <Skeleton className="h-40" />}
      {operations?.length === 0 && (
        <Card className="p-0">
          <EmptyState icon={CircleCheckBig} title={t('emptyTitle')} text={t('emptyText')} />
        </Card>
      )}
      <OperationGroup title={t('groupAttention')} operations={attention} onNews={tell} />
      <OperationGroup title={t('groupUnsent')} operations={unsent} onNews={tell} />
    </Screen>
  );
}
