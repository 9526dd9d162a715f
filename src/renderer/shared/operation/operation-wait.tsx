import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { useFormat } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOutboxSummary } from '../outbox/outbox-summary.ts';
import { waitWord } from './wait-word.ts';

/** Why a write has not been sent yet, and when it is tried again. */
export function OperationWait({ operation }: { readonly operation: OperationView }) {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const nowMs = useNow();
  const word = waitWord(operation, useOutboxSummary()?.blockage);
  const { nextAttemptAtMs, attempts } = operation;
  if (word === null) return null;
  const planned = word !== 'paused' && nextAttemptAtMs !== null && nextAttemptAtMs > nowMs;
  return (
    <p className="text-ink-soft">
      {t(`waiting.${word}`)}
      {planned && ` ${t('nextTry', { when: format.relative(nextAttemptAtMs, nowMs) })}.`}
      {attempts > 0 && ` ${t('tries', { count: attempts })}.`}
    </p>
  );
}
