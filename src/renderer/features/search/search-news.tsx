import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { useErrorSentence } from '../../shared/sentences/use-error-sentence.ts';
import { isEnoughForService } from './search-service.ts';
import type { CustomerSearch } from './use-customer-search.ts';

/** One line about the state of the search. It keeps its height, so that the rows below do not move. */
export function SearchNews({ search }: { readonly search: CustomerSearch }) {
  const { t } = useTranslation('search');
  const sentence = useErrorSentence();
  const { text, rows, asking, settled, offline, error } = search;

  const line = () => {
    if (text === '') return '';
    if (asking) return t('asking');
    if (!isEnoughForService(text)) return t('more');
    return settled && rows.length > 0 ? t('count', { count: rows.length }) : '';
  };

  return (
    <>
      <div role="status" className="flex min-h-11 items-center justify-between gap-4 px-1 text-sm text-ink-soft">
        <span>{line()}</span>
        {offline && !asking && (
          <span className="flex items-center gap-2 font-medium text-calm-ink">
            <CloudOff aria-hidden className="size-4" />
            {t('offline')}
          </span>
        )}
      </div>
      {error !== null && text !== '' && (
        <Notice role="alert" tone="attention" className="mb-3">
          {sentence(error)}
        </Notice>
      )}
    </>
  );
}
