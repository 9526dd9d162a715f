import type { AttemptView } from '#contract/operation.ts';

type VerdictWord = Exclude<AttemptView['verdict'], 'retry' | null> | 'notSent' | 'busy' | 'sending' | 'killed';

/**
 * Which sentence tells what a try came to. One that is to be repeated either never left the till or met a busy service,
 * and one without a verdict is on the wire or ended with its process.
 */
export function verdictWord({ verdict, status }: AttemptView, sending: boolean): VerdictWord {
  if (verdict === 'retry') return status === null ? 'notSent' : 'busy';
  return verdict ?? (sending ? 'sending' : 'killed');
}
