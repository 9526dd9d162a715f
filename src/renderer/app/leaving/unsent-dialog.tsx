import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog, DialogActions } from '../../components/dialog.tsx';
import { useFormat } from '../../lib/format.ts';
import { unsentCount } from '../../shared/outbox/badge-state.ts';
import { useOutboxSummary } from '../../shared/outbox/outbox-summary.ts';
import { useNow } from '../../lib/use-now.ts';

type UnsentDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** What happens to the work meanwhile. */
  readonly safe: string;
  readonly stay: string;
  readonly leave: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Before somebody leaves, it says how much is unsent, how old that is, and that it stays safe. */
export function UnsentDialog({ open, title, safe, stay, leave, onStay, onLeave }: UnsentDialogProps) {
  const { t } = useTranslation('frame');
  const format = useFormat();
  const nowMs = useNow();
  const summary = useOutboxSummary();
  const oldestAtMs = summary?.oldestAtMs ?? null;
  return (
    <Dialog open={open} onClose={onStay} title={title}>
      <p>
        {t('unsent', { count: summary ? unsentCount(summary) : 0 })}{' '}
        {oldestAtMs !== null && t('unsentOldest', { age: format.relative(oldestAtMs, nowMs) })}
      </p>
      {summary && summary.attention > 0 && <p>{t('unsentDecide', { count: summary.attention })}</p>}
      <p className="mt-2 text-ink-soft">{safe}</p>
      <DialogActions>
        <Button size="large" onClick={onStay}>
          {stay}
        </Button>
        <Button size="large" tone="primary" onClick={onLeave}>
          {leave}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
