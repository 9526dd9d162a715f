import { useQuery } from '@tanstack/react-query';
import { CircleCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen, ScreenTitle } from '../../components/screen.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useErrorSentence } from '../../lib/use-error-sentence.ts';
import { useReady } from '../../lib/use-ready.ts';
import { AttentionSection } from './attention-section.tsx';
import { BlockageNotice } from './blockage-notice.tsx';
import { DrainProgress } from './drain-progress.tsx';
import { OperationList } from './operation-list.tsx';
import { outboxPageQuery } from './outbox-page.ts';
import { OutcomeNews, useOutcomeNews } from './outcome-news.tsx';
import { PauseActions } from './pause-actions.tsx';
import { SectionTabs } from './section-tabs.tsx';
import { SendNow } from './send-now.tsx';

/** What this till holds and the service has not taken: decisions first, then what waits, then what went today. */
export function OutboxScreen() {
  const { t } = useTranslation('outbox');
  const sentence = useErrorSentence();
  const attention = useQuery(outboxPageQuery('attention', 0));
  const open = useQuery(outboxPageQuery('open', 0));
  const done = useQuery(outboxPageQuery('done', 0));
  const { news, tell } = useOutcomeNews();
  const [tab, setTab] = useState<'open' | 'done'>('open');
  const loaded = attention.data && open.data && done.data;
  const error = attention.error ?? open.error ?? done.error;
  useReady('outbox', loaded !== undefined);

  const counts = { open: open.data?.total ?? 0, done: done.data?.total ?? 0 };
  const nothingWaits = counts.open === 0 && attention.data?.total === 0;
  return (
    <Screen className="max-w-4xl space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div>
          <ScreenTitle takesFocus>{t('title')}</ScreenTitle>
          <p className="text-ink-soft">{t('lead')}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <PauseActions />
          {counts.open > 0 && <SendNow />}
        </div>
      </div>
      <BlockageNotice />
      <DrainProgress />
      <OutcomeNews news={news} />
      {error && (
        <Notice role="alert" tone="danger">
          {sentence(error)}
        </Notice>
      )}
      {!loaded && !error && <Skeleton className="h-40" />}
      <AttentionSection onNews={tell} />
      {loaded && <SectionTabs chosen={tab} counts={counts} onChoose={setTab} />}
      {loaded && counts[tab] > 0 && <OperationList key={tab} section={tab} total={counts[tab]} />}
      {loaded && counts[tab] === 0 && (
        <Card className="p-0">
          {tab === 'open' && nothingWaits ? (
            <EmptyState icon={CircleCheckBig} title={t('emptyTitle')} text={t('emptyText')} />
          ) : (
            <p className="p-6 text-ink-soft">{t(tab === 'open' ? 'emptyTitle' : 'emptyDone')}</p>
          )}
        </Card>
      )}
    </Screen>
  );
}
