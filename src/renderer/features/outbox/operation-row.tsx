import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { OperationState } from '../../components/operation/operation-state.tsx';
import { useWorkLine } from '../../components/operation/use-work-line.ts';
import { cn } from '../../lib/cn.ts';
import { useFormat } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

type OperationRowProps = {
  readonly operation: OperationView;
  /** The first of its customer in the list: the customer is named. */
  readonly first: boolean;
  readonly onOpen: () => void;
};

/** One operation in a list: whose, what, by whom, how old, why it waits. Opens its story. */
export function OperationRow({ operation, first, onOpen }: OperationRowProps) {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const nowMs = useNow();
  const line = useWorkLine()(operation.work);
  const name = operation.title || t('untitled');
  const { waiting, nextAttemptAtMs, attempts, settledAtMs, createdAtMs, staffName } = operation;
  const planned = nextAttemptAtMs !== null && nextAttemptAtMs > nowMs;
  const facts = [
    staffName,
    format.relative(settledAtMs ?? createdAtMs, nowMs),
    waiting !== null && t(`waiting.${waiting}`).replace(/[.。]$/, ''),
    planned && t('nextTry', { when: format.relative(nextAttemptAtMs, nowMs) }),
    attempts > 0 && settledAtMs === null && t('tries', { count: attempts }),
  ].filter(Boolean);
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t('story.open', { name, line })}
      className={cn(
        'flex h-full w-full items-center gap-4 px-4 text-start hover:bg-sunken',
        first && 'border-t border-line',
      )}
    >
      <span className="min-w-0 flex-1">
        {first && (
          <span className="block truncate font-semibold">
            <bdi>{name}</bdi>
          </span>
        )}
        <span className="block truncate">{line}</span>
        <span className="block truncate text-sm text-ink-soft">{facts.join(' · ')}</span>
      </span>
      <OperationState state={operation.state} />
    </button>
  );
}
