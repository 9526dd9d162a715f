import type { AttemptView } from '#contract/operation.ts';

type VerdictWord = Exclude<AttemptView['verdict'], 'retry' | null> | 'notSent' | 'busy' | 'sending' | 'killed';

/**
 * The sentence that says how an attempt ended. An attempt that is repeated either never left the till or met a busy
 * service. An attempt without a verdict is on the wire, or was stopped with its process.
 */
export function verdictWord({ verdict, status }: AttemptView, sending: boolean): VerdictWord {
  if (verdict === 'retry') return status === null ? 'notSent' : 'busy';
  return verdict ?? (sending ? 'sending' : 'killed');
}
