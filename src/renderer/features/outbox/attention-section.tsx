import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { OperationPanel } from '../../components/operation/operation-panel.tsx';
import { outboxPageQuery } from './outbox-page.ts';
import type { News } from './outcome-news.tsx';

const shownAtFirst = 10;

/** What waits for a person, before everything else. */
export function AttentionSection({ onNews }: { readonly onNews: (news: News) => void }) {
  const { t } = useTranslation('outbox');
  const [shown, setShown] = useState(shownAtFirst);
  const { data } = useQuery(outboxPageQuery('attention', 0));
  if (!data || data.total === 0) return null;
  return (
    <section aria-label={t('groupAttention')}>
      <h2 className="mb-3 flex items-center gap-3 text-lg font-semibold">
        {t('groupAttention')}
        <span className="rounded-full bg-sunken px-2.5 text-base text-ink-soft tabular-nums">{data.total}</span>
      </h2>
      <ul className="space-y-4">
        {data.rows.slice(0, shown).map((operation) => (
          <li key={operation.id}>
            <OperationPanel
              operation={operation}
              onOutcome={({ status, customerKey }) => onNews({ status, customerKey, name: operation.title })}
              onDiscarded={() => onNews({ status: 'discarded', customerKey: null, name: operation.title })}
            />
          </li>
        ))}
      </ul>
      {data.rows.length > shown && (
        <Button className="mt-4" onClick={() => setShown(shown + shownAtFirst)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
