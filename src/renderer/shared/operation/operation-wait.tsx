import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { useFormat } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';

/** Why a write has not been sent yet, and when it is tried again. */
export function OperationWait({ operation }: { readonly operation: OperationView }) {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const nowMs = useNow();
  const { waiting, nextAttemptAtMs, attempts } = operation;
  if (waiting === null) return null;
  const planned = nextAttemptAtMs !== null && nextAttemptAtMs > nowMs;
  return (
    <p className="text-ink-soft">
      {t(`waiting.${waiting}`)}
      {planned && ` ${t('nextTry', { when: format.relative(nextAttemptAtMs, nowMs) })}.`}
      {attempts > 0 && ` ${t('tries', { count: attempts })}.`}
    </p>
  );
}
