import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorSentence } from '../../lib/use-error-sentence.ts';
import { Button } from '../button.tsx';
import { Dialog, DialogActions } from '../dialog.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { useDiscard } from './use-discard.ts';

type DiscardDialogProps = {
  readonly operationId: string;
  readonly onClose: () => void;
  readonly onDiscarded: () => void;
};

const shortestReason = 3;

/** Asks why an operation is given up. */
export function DiscardDialog({ operationId, onClose, onDiscarded }: DiscardDialogProps) {
  const { t } = useTranslation(['operation', 'common']);
  const sentence = useErrorSentence();
  const discard = useDiscard(operationId);
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < shortestReason;

  return (
    <Dialog open onClose={onClose} title={t('discardTitle')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (tooShort) field.current?.focus();
          if (tooShort || discard.isPending) return;
          discard.mutate(reason.trim(), { onSuccess: onDiscarded });
        }}
      >
        <p className="mb-5 text-ink-soft">{t('discardText')}</p>
        <TextField
          ref={field}
          label={t('discardReason')}
          error={tried && tooShort ? t('discardReasonNeeded') : undefined}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {discard.error && (
          <Notice role="alert" tone="danger" className="mt-5">
            {sentence(discard.error)}
          </Notice>
        )}
        <DialogActions>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" tone="danger" busy={discard.isPending}>
            {t('discard')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
