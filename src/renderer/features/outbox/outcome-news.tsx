import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WriteOutcome } from '#contract/operation.ts';
import { Notice } from '../../components/notice.tsx';

/** What came of a decision. It is said above the list, because the entry itself may be gone from the list. */
export type News = {
  readonly status: WriteOutcome['status'] | 'discarded';
  readonly customerKey: string | null;
  readonly name: string;
};

const words = {
  applied: 'sent',
  adopted: 'adopted',
  saved: 'kept',
  attention: 'refusedAgain',
  refused: 'refusedAgain',
  discarded: 'discarded',
} as const;
const tones = {
  applied: 'good',
  adopted: 'good',
  saved: 'calm',
  attention: 'attention',
  refused: 'attention',
  discarded: 'neutral',
} as const;

export function useOutcomeNews() {
  const [news, setNews] = useState<News | null>(null);
  return { news, tell: setNews };
}

export function OutcomeNews({ news }: { readonly news: News | null }) {
  const { t } = useTranslation('operation');
  return (
    <div role="status" className="empty:hidden">
      {news && (
        <Notice
          tone={tones[news.status]}
          action={
            news.customerKey !== null &&
            news.status !== 'attention' && (
              <Link
                to="/customer/$customerKey"
                params={{ customerKey: news.customerKey }}
                className="-my-2 flex min-h-11 items-center rounded-lg px-2 font-semibold underline"
              >
                {t('openCustomer')}
              </Link>
            )
          }
        >
          {t(words[news.status], { name: news.name || t('untitled') })}
        </Notice>
      )}
    </div>
  );
}
