import { Store } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function Brand({ till }: { readonly till: string }) {
  const { t } = useTranslation(['frame', 'common']);
  return (
    <span className="flex max-w-full min-w-0 items-center gap-3">
      <span className="flex size-9 shrink-0 items-center justify-center rounded-xl bg-accent text-on-accent">
        <Store aria-hidden className="size-5" />
      </span>
      <span className="min-w-0 leading-tight">
        <span className="block font-semibold">{t('common:productName')}</span>
        {till !== '' && (
          <span className="block text-sm text-ink-soft">
            <bdi>{t('till', { till })}</bdi>
          </span>
        )}
      </span>
    </span>
  );
}
