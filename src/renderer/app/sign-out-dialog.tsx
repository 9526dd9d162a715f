import { useTranslation } from 'react-i18next';
import { Button } from '../components/button.tsx';
import { Dialog, DialogActions } from '../components/dialog.tsx';
import { useFormat } from '../lib/format.ts';
import { useNow } from '../lib/use-now.ts';

type SignOutDialogProps = {
  readonly open: boolean;
  readonly unsent: number;
  readonly oldestAtMs: number | null;
  readonly onStay: () => void;
  readonly onSignOut: () => void;
};

/** Says how much is unsent, how old it is and that it stays safe, before somebody signs out. */
export function SignOutDialog({ open, unsent, oldestAtMs, onStay, onSignOut }: SignOutDialogProps) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const nowMs = useNow();
  return (
    <Dialog open={open} onClose={onStay} title={t('signOutTitle')}>
      <p>
        {t('unsent', { count: unsent })}{' '}
        {oldestAtMs !== null && t('unsentOldest', { age: format.relative(oldestAtMs, nowMs) })}
      </p>
      <p className="mt-2 text-ink-soft">{t('unsentSafe')}</p>
      <DialogActions>
        <Button size="large" onClick={onStay}>
          {t('stay')}
        </Button>
        <Button size="large" tone="primary" onClick={onSignOut}>
          {t('signOut')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
