import type { SendMode } from '../../capillary/send-mode.ts';
import type { BoundKind } from '../kind.ts';
import { type Attempt, type Operation, isCertainlyUnsent } from '../operation.ts';

/** How an operation may go to the service. */
export type Approach = {
  /** Is the service read before it is sent? */
  readonly readsFirst: boolean;
  readonly mode: SendMode;
};

/**
 * Whatever is not live and not certainly unsent is read before it is sent, whoever asks for that and whatever its kind.
 *
 * Only two may go without: the first try of all, and a write of which certainly nothing was applied. A kind may ask for
 * more (`looksFirst`): then only the first try of all goes without, and only while a person waits.
 *
 * @param asked how the caller would send it. What may have been applied is no longer what a person waits for
 */
export function approachOf(
  operation: Operation,
  attempts: readonly Attempt[],
  { asked, looksFirst }: { readonly asked: SendMode } & Pick<BoundKind, 'looksFirst'>,
): Approach {
  const isSure = operation.state !== 'unknown' && isCertainlyUnsent(operation, attempts);
  const isFirstLive = asked === 'live' && attempts.length === 0;
  return { readsFirst: !isSure || (looksFirst && !isFirstLive), mode: isSure ? asked : 'replay' };
}
