import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { Button } from '../../components/button.tsx';
import { OperationPanel } from '../../shared/operation/operation-panel.tsx';
import { withDeciding } from './with-deciding.ts';
import { useFormat } from '../../lib/format.ts';
import { outboxPageQuery, rowsPerPage } from './outbox-page.ts';
import type { News } from './outcome-news.tsx';

/** A panel is tall. With only a few of them, the list below is still in sight. */
const shownAtFirst = 3;
const shownMore = 10;

type AttentionSectionProps = {
  readonly total: number;
  /**
   * The entry that somebody is deciding about. While it is on its way it is in attention no more, but what was typed for
   * it must not go from under their hands.
   */
  readonly deciding: OperationView | null;
  readonly onDeciding: (operation: OperationView | null) => void;
  readonly onNews: (news: News) => void;
};

/** The entries that wait for a person, the oldest first. They stand above everything else. */
export function AttentionSection({ total, deciding, onDeciding, onNews }: AttentionSectionProps) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const [shown, setShown] = useState(shownAtFirst);
  const pages = Array.from({ length: Math.ceil(Math.min(shown, total) / rowsPerPage) }, (_, page) => page);
  const answers = useQueries({ queries: pages.map((page) => outboxPageQuery('attention', page)) });
  const rows = withDeciding(answers.flatMap(({ data }) => data?.rows ?? []).slice(0, shown), deciding);
  return (
    <section aria-label={t('groupAttention')}>
      <h2 className="mb-3 flex items-center gap-3 text-lg font-semibold">
        {t('groupAttention')}
        <span className="rounded-full bg-attention-soft px-2.5 text-base text-attention-ink tabular-nums">
          {format.number(Math.max(total, rows.length === 1 ? 1 : 0))}
        </span>
      </h2>
      <ul className="space-y-4">
        {rows.map((operation) => (
          <li key={operation.id}>
            <OperationPanel
              operation={operation}
              onOutcome={({ status, customerKey }) => onNews({ status, customerKey, name: operation.title })}
              onDeciding={(isOpen) => onDeciding(isOpen ? operation : null)}
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
