import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.ts';
import { unsentCount } from '../../lib/outbox-badge.ts';
import { useOutboxSummary } from '../../lib/outbox-summary.ts';

/** How far a backlog has drained, and how long the rest will take at the pace of the last minute. */
export function DrainProgress() {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const summary = useOutboxSummary();
  if (!summary || summary.blockage !== 'none' || summary.appliedInRun === 0) return null;
  const left = unsentCount(summary) - summary.attention;
  if (left === 0) return null;
  const total = summary.appliedInRun + left;
  const minutes = summary.appliedLastMinute === 0 ? null : Math.ceil(left / summary.appliedLastMinute);
  return (
    <div className="space-y-2 rounded-2xl border border-line bg-surface p-4">
      <div className="flex flex-wrap justify-between gap-2 tabular-nums">
        <span className="font-semibold">
          {t('progress', { done: format.number(summary.appliedInRun), total: format.number(total) })}
        </span>
        <span className="text-ink-soft">
          {minutes === null ? t('leftUnknown') : t('left', { minutes: format.number(minutes) })}
        </span>
      </div>
      <progress
        className="h-2 w-full accent-accent"
        aria-label={t('progress', { done: summary.appliedInRun, total })}
        max={total}
        value={summary.appliedInRun}
      />
      {minutes !== null && minutes > 1 && <p className="text-sm text-ink-soft">{t('slow')}</p>}
    </div>
  );
}
