import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#contract/customer.ts';
import { listId } from './option-id.ts';
import { ResultRow } from './result-row.tsx';

type ResultListProps = {
  readonly rows: readonly CustomerRow[];
  readonly activeKey: string | undefined;
  readonly onOpen: (row: CustomerRow) => void;
};

/** The rows of a search, as a list box. The search box moves the active row, so that the focus stays in the box. */
export function ResultList({ rows, activeKey, onOpen }: ResultListProps) {
  const { t } = useTranslation('search');
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={t('results')}
      className="overflow-hidden rounded-2xl border border-line bg-surface shadow-lift"
    >
      {rows.map((row) => (
        <ResultRow key={row.key} row={row} active={row.key === activeKey} onOpen={() => onOpen(row)} />
      ))}
    </div>
  );
}
