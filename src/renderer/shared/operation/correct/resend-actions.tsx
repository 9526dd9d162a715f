import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../sentences/use-error-sentence.ts';
import { Button } from '../../../components/button.tsx';
import { DialogActions } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';

type ResendActionsProps = {
  /** Why the last try to send it again failed; `null` when there was no failure. */
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onClose: () => void;
};

/** The foot of a form that corrects a refused write. It says what went wrong, and offers to cancel or to resend. */
export function ResendActions({ error, busy, onClose }: ResendActionsProps) {
  const { t } = useTranslation(['operation', 'common']);
  const sentence = useErrorSentence();
  return (
    <>
      {error && (
        <Notice role="alert" tone="danger" className="mt-5">
          {sentence(error)}
        </Notice>
      )}
      <DialogActions>
        <Button size="large" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" tone="primary" size="large" busy={busy}>
          {busy ? t('resending') : t('resend')}
        </Button>
      </DialogActions>
    </>
  );
}
