import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { StoryDialog } from '../../../shared/operation/story/story-dialog.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { OperationRow } from './operation-row.tsx';
import { rowAfterKey } from './row-keys.ts';
import { usePageTop } from './use-page-top.ts';
import { useRowText } from './use-row-text.ts';
import { useRows } from './use-rows.ts';

/** The height of a row whose texts take one line each. A higher row is measured once it is drawn. */
const rowPx = 84;

type OperationListProps = { readonly section: OutboxSection; readonly total: number };

/**
 * A list of any number of rows. It draws only the rows on the screen and asks only for their pages. Tab reaches one
 * row. From there the arrows, the page keys, Home and End reach the others.
 */
export function OperationList({ section, total }: OperationListProps) {
  const { t } = useTranslation('outbox');
  const list = useRef<HTMLDivElement>(null);
  const topPx = usePageTop(list);
  const textOf = useRowText();
  const [opened, setOpened] = useState<string | null>(null);
  const [reached, setReached] = useState({ row: 0, byKey: false });
  const current = Math.min(reached.row, total - 1);
  // The returned functions are not memoized here, so nothing can go stale.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => rowPx,
    overscan: 4,
    scrollMargin: topPx,
    // The row with the focus is always drawn, however far the page is scrolled, so that the focus does not vanish.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), current])].toSorted((one, other) => one - other),
  });
  const items = virtual.getVirtualItems();
  const rowAt = useRows(
    section,
    items.map(({ index }) => index),
  );

  const move = (event: KeyboardEvent) => {
    const row = rowAfterKey(event.key, current, total);
    if (row === null) return;
    event.preventDefault();
    setReached({ row, byKey: true });
    virtual.scrollToIndex(row);
  };

  return (
    <div ref={list} className="overflow-hidden rounded-2xl border border-line bg-surface">
      <ul aria-label={t('list')} className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const operation = rowAt(index);
          return (
            <li
              key={operation?.id ?? index}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start - topPx}px)` }}
            >
              {operation ? (
                <OperationRow
                  text={textOf(operation)}
                  state={operation.state}
                  isFirst={index === 0}
                  beginsCustomer={index === 0 || rowAt(index - 1)?.customerKey !== operation.customerKey}
                  reach={index !== current ? 'by-key' : reached.byKey ? 'focused' : 'by-tab'}
                  onFocus={() => index !== current && setReached({ row: index, byKey: false })}
                  onKeyDown={move}
                  onOpen={() => setOpened(operation.id)}
                />
              ) : (
                <Skeleton className="mx-4 my-4.5 h-12" />
              )}
            </li>
          );
        })}
      </ul>
      {opened !== null && <StoryDialog operationId={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
