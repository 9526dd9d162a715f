import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { authorsOf } from '../../../shared/operation/cancel/may-cancel.ts';
import { waitWord } from '../../../shared/operation/wait-word.ts';
import { useOutboxSummary } from '../../../shared/outbox/outbox-summary.ts';
import { useWorkLine } from '../../../shared/operation/use-work-line.ts';
import { useFormat } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';

export type RowText = {
  readonly name: string;
  /** What was asked for. */
  readonly line: string;
  /** Who did it, how old it is, what it waits for, when it is tried next, how often it was tried. */
  readonly facts: string;
};

/** What a row says. The list calls this hook once: its rows come and go while it is scrolled, and there are many. */
export function useRowText(): (operation: OperationView) => RowText {
  const { t } = useTranslation('operation');
  const lineOf = useWorkLine();
  const format = useFormat();
  const nowMs = useNow();
  const blockage = useOutboxSummary()?.blockage;
  return (operation) => {
    const { title, work, createdAtMs, settledAtMs, nextAttemptAtMs, attempts } = operation;
    const word = waitWord(operation, blockage);
    const isPlanned = word !== 'paused' && nextAttemptAtMs !== null && nextAttemptAtMs > nowMs;
    const facts = [
      authorsOf(operation).join(', '),
      format.relative(settledAtMs ?? createdAtMs, nowMs),
      // Elsewhere these are sentences, here they are parts of a list.
      word !== null && t(`waiting.${word}`).replace(/[.。]$/, ''),
      isPlanned && t('nextTry', { when: format.relative(nextAttemptAtMs, nowMs) }),
      attempts > 0 && settledAtMs === null && t('tries', { count: attempts }),
    ];
    return {
      name: title || t('untitled'),
      line: lineOf(work),
      facts: facts.filter((fact) => fact !== false).join(' · '),
    };
  };
}
