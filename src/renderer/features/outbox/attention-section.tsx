import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { OperationPanel } from '../../shared/operation/operation-panel.tsx';
import { useFormat } from '../../lib/format.ts';
import { outboxPageQuery, rowsPerPage } from './outbox-page.ts';
import type { News } from './outcome-news.tsx';

/** A panel is tall. With only a few of them, the list below is still in sight. */
const shownAtFirst = 3;
const shownMore = 10;

type AttentionSectionProps = { readonly total: number; readonly onNews: (news: News) => void };

/** The entries that wait for a person, the oldest first. They stand above everything else. */
export function AttentionSection({ total, onNews }: AttentionSectionProps) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const [shown, setShown] = useState(shownAtFirst);
  const pages = Array.from({ length: Math.ceil(Math.min(shown, total) / rowsPerPage) }, (_, page) => page);
  const answers = useQueries({ queries: pages.map((page) => outboxPageQuery('attention', page)) });
  const rows = answers.flatMap(({ data }) => data?.rows ?? []);
  return (
    <section aria-label={t('groupAttention')}>
      <h2 className="mb-3 flex items-center gap-3 text-lg font-semibold">
        {t('groupAttention')}
        <span className="rounded-full bg-attention-soft px-2.5 text-base text-attention-ink tabular-nums">
          {format.number(total)}
        </span>
      </h2>
      <ul className="space-y-4">
        {rows.slice(0, shown).map((operation) => (
          <li key={operation.id}>
            <OperationPanel
              operation={operation}
              onOutcome={({ status, customerKey }) => onNews({ status, customerKey, name: operation.title })}
              onDiscarded={() => onNews({ status: 'discarded', customerKey: null, name: operation.title })}
            />
          </li>
        ))}
      </ul>
      {total > shown && (
        <Button className="mt-4" onClick={() => setShown(shown + shownMore)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
