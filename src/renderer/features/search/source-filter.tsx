import { useTranslation } from 'react-i18next';
import { cn } from '../../lib/cn.ts';

type SourceFilterProps = {
  readonly sources: readonly string[];
  /** `null` for all of them. */
  readonly chosen: string | null;
  readonly onChoose: (source: string | null) => void;
};

/** Limits the results to one source, when they come from several. */
export function SourceFilter({ sources, chosen, onChoose }: SourceFilterProps) {
  const { t } = useTranslation('search');
  if (sources.length < 2) return null;
  return (
    <div role="group" aria-label={t('source')} className="mb-3 flex flex-wrap gap-2">
      {[null, ...sources].map((source) => (
        <button
          key={source ?? ''}
          type="button"
          aria-pressed={source === chosen}
          onClick={() => onChoose(source)}
          className={cn(
            'min-h-11 max-w-full rounded-3xl border px-4 font-medium',
            source === chosen
              ? 'border-transparent bg-accent text-on-accent'
              : 'border-line-strong bg-surface hover:bg-sunken',
          )}
        >
          {source === null ? t('allSources') : <bdi>{source}</bdi>}
        </button>
      ))}
    </div>
  );
}
