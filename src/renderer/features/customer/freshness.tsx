import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import { useFormat } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

/** Says where the page's facts come from, and how old they are. */
export function Freshness({ origin, fetchedAtMs }: Pick<CustomerDetails, 'origin' | 'fetchedAtMs'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const nowMs = useNow();
  if (fetchedAtMs === null) return t('freshness.tillOnly');
  if (origin === 'service') return t('freshness.service', { time: format.time(fetchedAtMs) });
  return t('freshness.till', { age: format.relative(fetchedAtMs, nowMs) });
}
