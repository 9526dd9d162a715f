import { useTranslation } from 'react-i18next';
import type { OperationStory } from '#contract/operation.ts';
import { useFormat } from '../../../lib/format.ts';
import { useWorkLine } from '../use-work-line.ts';

/** What an operation said before somebody corrected it, in order. */
export function CorrectionList({ corrections }: Pick<OperationStory, 'corrections'>) {
  const { t } = useTranslation('refusal');
  const format = useFormat();
  const lineOf = useWorkLine();
  if (corrections.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t('corrections')}</h3>
      <ul className="list-disc ps-5 text-ink-soft">
        {corrections.map(({ atMs, staffName: staff, before }) => (
          <li key={atMs}>{t('corrected', { when: format.dateTime(atMs), staff, line: lineOf(before) })}</li>
        ))}
      </ul>
    </section>
  );
}
