import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.ts';
import { useOutboxSummary } from '../../shared/outbox/outbox-summary.ts';
import { drainOf } from './drain.ts';

/** How far a backlog has drained, and how long the rest will take at the pace of the last minute. */
export function DrainProgress() {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const summary = useOutboxSummary();
  const drain = summary && drainOf(summary);
  if (!drain) return null;
  const { done, total, leftMs } = drain;
  const text = t('progress', { done: format.number(done), total: format.number(total) });
  return (
    <div className="space-y-2 rounded-2xl border border-line bg-surface p-4">
      <div className="flex flex-wrap justify-between gap-2 tabular-nums">
        <span className="font-semibold">{text}</span>
        <span className="text-ink-soft">
          {leftMs === null ? t('leftUnknown') : t('left', { time: format.duration(leftMs) })}
        </span>
      </div>
      <div role="progressbar" aria-label={text} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}>
        <div className="h-2 overflow-hidden rounded-full bg-sunken forced-colors:border">
          <div
            className="h-full rounded-full bg-accent forced-colors:bg-[Highlight]"
            style={{ width: `${(done / total) * 100}%` }}
          />
        </div>
      </div>
      <p className="text-sm text-ink-soft">{t('slow')}</p>
    </div>
  );
}
