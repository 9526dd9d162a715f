import { Check, Copy } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopy } from './use-copy.ts';
import { Button } from '../../../components/button.tsx';

const saidMs = 3000;

/** Copies a code, and says for a moment that it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { mutate, reset, isSuccess } = useCopy();
  useEffect(() => {
    if (!isSuccess) return;
    const timer = setTimeout(reset, saidMs);
    return () => clearTimeout(timer);
  }, [isSuccess, reset]);
  const Icon = isSuccess ? Check : Copy;
  return (
    <>
      <Button
        aria-label={isSuccess ? t('copiedCode', { code: text }) : t('copyCode', { code: text })}
        onClick={() => mutate(text)}
      >
        <Icon aria-hidden className="size-5" />
        {isSuccess ? t('copied') : t('copy')}
      </Button>
      <span role="status" className="sr-only">
        {isSuccess && t('copiedCode', { code: text })}
      </span>
    </>
  );
}
