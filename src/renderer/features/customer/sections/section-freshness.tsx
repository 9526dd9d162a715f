import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails, CustomerSection } from '#contract/customer.ts';
import { Button } from '../../../components/button.tsx';
import { useFormat } from '../../../lib/format.ts';
import { useErrorSentence } from '../../../shared/sentences/use-error-sentence.ts';
import { useNow } from '../../../lib/use-now.ts';
import { useReadSection } from './use-read-section.ts';

type SectionFreshnessProps = {
  readonly details: CustomerDetails;
  readonly section: CustomerSection;
  /** What the part is called on screen. */
  readonly title: string;
};

/** The foot of a part: its age, and a button to read it anew. Empty while the service does not know the customer. */
export function SectionFreshness({ details, section, title }: SectionFreshnessProps) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const nowMs = useNow();
  const sentence = useErrorSentence();
  const read = useReadSection(details.key, section);
  if (details.customerId === null) return null;
  const readAtMs = details.readAtMs[section];
  const age = readAtMs === undefined ? t('neverRead') : t('readAgo', { age: format.relative(readAtMs, nowMs) });
  return (
    <div className="-mx-2 mt-2 -mb-3 flex flex-wrap items-center justify-between gap-x-3 text-sm text-ink-soft">
      <span className="px-2">
        {age}
        {read.error && <span role="alert"> · {sentence(read.error)}</span>}
      </span>
      <Button
        tone="quiet"
        size="icon"
        aria-label={t('refreshPart', { title })}
        busy={read.isPending}
        onClick={() => read.mutate()}
      >
        {!read.isPending && <RefreshCw aria-hidden className="size-4" />}
      </Button>
    </div>
  );
}
