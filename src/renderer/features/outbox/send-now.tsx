import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { useErrorSentence } from '../../shared/sentences/use-error-sentence.ts';
import { useSendNow } from './use-send-now.ts';

export function SendNow() {
  const { t } = useTranslation('outbox');
  const sentence = useErrorSentence();
  const sendNow = useSendNow();
  return (
    <div className="flex flex-wrap items-center gap-3">
      {sendNow.error && (
        <p role="alert" className="text-danger-ink">
          {sentence(sendNow.error)}
        </p>
      )}
      <Button tone="primary" size="large" busy={sendNow.isPending} onClick={() => sendNow.mutate()}>
        {!sendNow.isPending && <Send aria-hidden className="size-5 rtl:-scale-x-100" />}
        {sendNow.isPending ? t('sendingNow') : t('sendNow')}
      </Button>
    </div>
  );
}
