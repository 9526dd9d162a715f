import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { Notice } from '../../components/notice.tsx';
import { Screen, ScreenTitle } from '../../components/screen.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { badgeOf } from '../../shared/outbox/badge-state.ts';
import { useBadgeWords } from '../../shared/outbox/use-badge-words.ts';
import { useOutboxSummary } from '../../shared/outbox/outbox-summary.ts';
import { useErrorSentence } from '../../shared/sentences/use-error-sentence.ts';
import { useReady } from '../../lib/use-ready.ts';
import { AttentionSection } from './attention-section.tsx';
import { BlockageNotice } from './blockage/blockage-notice.tsx';
import { isPausedByDecision } from './blockage/lift-pause.tsx';
import { DrainProgress } from './drain-progress.tsx';
import { NothingHere } from './nothing-here.tsx';
import { OperationList } from './list/operation-list.tsx';
import { outboxPageQuery, outboxTotalQuery } from './outbox-page.ts';
import { OutcomeNews, useOutcomeNews } from './outcome-news.tsx';
import { PauseButton } from './blockage/pause-button.tsx';
import { SectionTabs, type Tab } from './section-tabs.tsx';
import { SendNow } from './send-now.tsx';

/** What this till keeps for the service. Decisions come first, then what waits, then what was sent today. */
export function OutboxScreen() {
  const { t } = useTranslation('outbox');
  const sentence = useErrorSentence();
  const [tab, setTab] = useState<Tab>('open');
  const attention = useQuery(outboxTotalQuery('attention'));
  const open = useQuery(outboxTotalQuery('open'));
  const done = useQuery(outboxTotalQuery('done'));
  const rows = useQuery(outboxPageQuery(tab, 0));
  const { news, tell } = useOutcomeNews();
  const [deciding, setDeciding] = useState<OperationView | null>(null);
  const summary = useOutboxSummary();
  const blockage = summary?.blockage;
  const badge = summary && badgeOf(summary);
  const words = useBadgeWords();
  useReady('outbox', Boolean(attention.data && open.data && done.data && rows.data));

  const error = attention.error ?? open.error ?? done.error;
  const counts = open.data && done.data && { open: open.data.total, done: done.data.total };
  const stopped = blockage !== undefined && isPausedByDecision(blockage);
  return (
    <Screen className="max-w-4xl space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div>
          <ScreenTitle takesFocus>{t('title')}</ScreenTitle>
          <p className="text-ink-soft">{t('lead')}</p>
          {badge && badge.kind !== 'quiet' && <p className="font-semibold tabular-nums">{words(badge)}</p>}
        </div>
        {!stopped && (
          <div className="flex flex-wrap gap-3">
            <PauseButton />
            {counts && counts.open > 0 && <SendNow />}
          </div>
        )}
      </div>
      <BlockageNotice />
      <DrainProgress />
      <OutcomeNews news={news} />
      {error && (
        <Notice role="alert" tone="danger">
          {sentence(error)}
        </Notice>
      )}
      {!counts && !error && <Skeleton className="h-40" />}
      {attention.data && (attention.data.total > 0 || deciding) && (
        <AttentionSection
          total={attention.data.total}
          deciding={deciding}
          onDeciding={setDeciding}
          onNews={(told) => {
            setDeciding(null);
            tell(told);
          }}
        />
      )}
      {counts && <SectionTabs chosen={tab} counts={counts} onChoose={setTab} />}
      {counts && counts[tab] > 0 && <OperationList key={tab} section={tab} total={counts[tab]} />}
      {counts && counts[tab] === 0 && <NothingHere tab={tab} allSent={attention.data?.total === 0} />}
    </Screen>
  );
}
