import { useTranslation } from 'react-i18next';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { cn } from '../../lib/cn.ts';
import { useFormat } from '../../lib/format.ts';

export type Tab = Exclude<OutboxSection, 'attention'>;
type SectionTabsProps = {
  readonly chosen: Tab;
  readonly counts: Readonly<Record<Tab, number>>;
  readonly onChoose: (tab: Tab) => void;
};

/** Chooses the list that is shown: what is not sent yet, or what was done today. */
export function SectionTabs({ chosen, counts, onChoose }: SectionTabsProps) {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  return (
    <div role="group" aria-label={t('title')} className="flex w-fit gap-1 rounded-xl bg-sunken p-1">
      {(['open', 'done'] as const).map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={tab === chosen}
          onClick={() => onChoose(tab)}
          className={cn(
            'flex min-h-11 items-center gap-2 rounded-lg px-4 font-medium',
            tab === chosen ? 'bg-surface shadow-lift' : 'text-ink-soft',
          )}
        >
          {t(`tabs.${tab}`)}
          <span className="tabular-nums">{format.number(counts[tab])}</span>
        </button>
      ))}
    </div>
  );
}
