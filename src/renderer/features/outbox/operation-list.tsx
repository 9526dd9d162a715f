import { useQueries } from '@tanstack/react-query';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { StoryDialog } from '../../components/operation/story-dialog.tsx';
import { OperationRow } from './operation-row.tsx';
import { outboxPageQuery, rowsPerPage } from './outbox-page.ts';

const rowPx = 88;

type OperationListProps = { readonly section: OutboxSection; readonly total: number };

/** Any number of rows: only those on the screen are drawn, and only their pages are asked for. */
export function OperationList({ section, total }: OperationListProps) {
  const { t } = useTranslation('outbox');
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<string | null>(null);
  // What it returns is not memoized here, so there is nothing to go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => rowPx,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
  });
  const items = virtual.getVirtualItems();
  const pages = [
    ...new Set(
      items.flatMap(({ index }) => [index, index - 1].map((one) => Math.floor(Math.max(0, one) / rowsPerPage))),
    ),
  ];
  const answers = useQueries({ queries: pages.map((page) => outboxPageQuery(section, page)) });
  const rowAt = (index: number): OperationView | undefined =>
    answers[pages.indexOf(Math.floor(index / rowsPerPage))]?.data?.rows[index % rowsPerPage];

  return (
    <div ref={list} className="overflow-hidden rounded-2xl border border-line bg-surface">
      <ul aria-label={t('list')} className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const operation = rowAt(index);
          const before = index === 0 ? undefined : rowAt(index - 1);
          return (
            <li
              key={operation?.id ?? index}
              aria-setsize={total}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ height: rowPx, transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              {operation && (
                <OperationRow
                  operation={operation}
                  first={before?.customerKey !== operation.customerKey}
                  onOpen={() => setOpened(operation.id)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {opened !== null && <StoryDialog operationId={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
