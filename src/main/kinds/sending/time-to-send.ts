import { keptHere } from '../../capillary/answers/answer.ts';
import { pausedCause } from '../../outbox/classify.ts';
import type { OutboxPorts } from '../../outbox/ports.ts';
import type { TimeToSend } from '../../outbox/taken-times.ts';

/**
 * The answer of a write that stays here: there is no connection, or sending was paused while the till asked for the
 * time. `null` if it may leave. Call it right before the request is made.
 */
export function staysHere(time: TimeToSend | null, { maySend }: Pick<OutboxPorts, 'maySend'>) {
  if (time === null) return null;
  if (!time.ok) return time.answer;
  return maySend() ? null : keptHere(pausedCause);
}
