import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { useFormat } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

/** Who did it, how old it is, what it waits for, when it is tried next, how often it was: in one line. */
export function useRowFacts({
  staffName,
  createdAtMs,
  settledAtMs,
  waiting,
  nextAttemptAtMs,
  attempts,
}: OperationView): string {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const nowMs = useNow();
  const isPlanned = nextAttemptAtMs !== null && nextAttemptAtMs > nowMs;
  return [
    staffName,
    format.relative(settledAtMs ?? createdAtMs, nowMs),
    // Sentences elsewhere, here the members of a list.
    waiting !== null && t(`waiting.${waiting}`).replace(/[.。]$/, ''),
    isPlanned && t('nextTry', { when: format.relative(nextAttemptAtMs, nowMs) }),
    attempts > 0 && settledAtMs === null && t('tries', { count: attempts }),
  ]
    .filter((fact) => fact !== false)
    .join(' · ');
}
