import type { OperationView, OutboxSummary } from '#contract/operation.ts';

type WaitWord = NonNullable<OperationView['waiting']> | 'held-by-person';

/** What keeps everything on the till until a person does something, whatever an entry itself waits for. */
const stoppedBy: readonly OutboxSummary['blockage'][] = ['manager', 'copied', 'put-back', 'sign-in', 'rights'];

/**
 * Why an entry has not been sent; `null` if it does not wait. An entry that hangs on a decision does not wait for the
 * service, and while sending is paused nothing is sent next.
 */
export function waitWord(
  { waiting, heldByPerson }: Pick<OperationView, 'waiting' | 'heldByPerson'>,
  blockage: OutboxSummary['blockage'] = 'none',
): WaitWord | null {
  if (waiting === null) return null;
  if (heldByPerson) return 'held-by-person';
  return waiting !== 'held' && stoppedBy.includes(blockage) ? 'paused' : waiting;
}
