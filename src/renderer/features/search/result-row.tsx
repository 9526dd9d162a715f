import { ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '#contract/customer.ts';
import { Badge } from '../../components/badge.tsx';
import { IdentifierValue } from '../../shared/customer/identifier-value.tsx';
import { Keys } from '../../components/kbd.tsx';
import { PendingTag } from '../../shared/customer/pending-tag.tsx';
import { cn } from '../../lib/cn.ts';
import { useFormat } from '../../lib/format.ts';
import { displayName } from '../../shared/customer/person-name.ts';
import { useNow } from '../../lib/use-now.ts';
import { optionId } from './option-id.ts';
import { shownIdentifiers } from './shown-identifiers.ts';

type ResultRowProps = { readonly row: CustomerRow; readonly active: boolean; readonly onOpen: () => void };

/** The first identifier is always shown. Another one is shown when the row is wide enough for it. */
const roomFor = ['', 'hidden @sm:inline-block', 'hidden @xl:inline-block'];

export function ResultRow({ row, active, onOpen }: ResultRowProps) {
  const { t } = useTranslation(['search', 'common']);
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    // The search box keeps the focus and answers the keys. Only a finger or a mouse presses a row.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={element}
      id={optionId(row.key)}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onClick={onOpen}
      className={cn(
        'flex min-h-18 items-center gap-4 border-b border-line px-5 py-3 last:border-b-0 hover:bg-sunken',
        active && 'bg-accent-soft hover:bg-accent-soft forced-colors:outline-2 forced-colors:-outline-offset-2',
      )}
    >
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <bdi className="min-w-0 text-lg font-semibold wrap-anywhere">{displayName(row) || t('common:unnamed')}</bdi>
          {row.tier !== '' && <Badge tone="neutral">{row.tier}</Badge>}
          <PendingTag pending={row.pending} />
        </p>
        {/* Always one line: it shows as many as it has room for, so that filling in a row moves no other. */}
        <p className="@container flex min-h-6 flex-wrap gap-x-4 text-ink-soft">
          {shownIdentifiers(row).map(({ type, value }, nth) => (
            <IdentifierValue key={`${type} ${value}`} value={value} className={cn(roomFor[nth])} />
          ))}
        </p>
      </div>
      <span className="shrink-0 text-sm text-ink-soft">
        <Origin row={row} />
      </span>
      <span className="flex w-12 shrink-0 justify-end text-ink-soft">
        {active ? <Keys keys={['Enter']} /> : <ChevronRight aria-hidden className="size-5 rtl:-scale-x-100" />}
      </span>
    </div>
  );
}

/** Says where a row comes from, and how fresh it is. */
function Origin({ row: { origin, fetchedAtMs } }: { readonly row: CustomerRow }) {
  const { t } = useTranslation('search');
  const format = useFormat();
  const nowMs = useNow();
  if (origin === 'service') return t('fromService');
  return fetchedAtMs === null ? t('fromTillOnly') : t('fromTill', { age: format.relative(fetchedAtMs, nowMs) });
}
