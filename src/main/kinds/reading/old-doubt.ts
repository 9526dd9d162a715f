import { z } from 'zod';
import type { Finding } from '../../outbox/finding.ts';
import type { Context } from '../../outbox/kind.ts';
import { mayBeApplied } from '../../outbox/operation.ts';

/** What is in doubt: the last try that may have been applied, and those that older data knows nothing of. */
const doubt = z.object({ tryId: z.int().nullable(), readFirstSinceMs: z.int().nullable() });
export type Doubt = z.infer<typeof doubt>;

/** The part of a picture that says which doubt a person has been asked about. */
export const askedPicture = z.object({ asked: doubt.optional() });

/** What was applied so long ago may have been replaced since, by another till or on the phone of the customer. */
const longestDoubtMs = 60 * 60_000;

/** The doubt about an operation as it stands now. */
function doubtOf({ operation: { readFirstSinceMs }, attempts }: Context): Doubt {
  return { tryId: attempts.findLast(mayBeApplied)?.id ?? null, readFirstSinceMs };
}

/**
 * Asks a person whether to send it all the same. The picture keeps what was told and the doubt about it, so that nobody is
 * asked the same again.
 */
export function askOnce<R extends 'changed-elsewhere' | 'may-be-older', T extends object>(
  reason: R,
  context: Context,
  told: T,
) {
  return { kind: 'person', reason, existingCustomerId: null, picture: { ...told, asked: doubtOf(context) } } as const;
}

/**
 * May it have been applied so long ago that something newer holds since, even if that is what held before? It may if the
 * data was put back, or if its last possible try is older than an hour by the till's clock, in either direction: a clock
 * may have been set meanwhile.
 *
 * @param asked the doubt a person has been asked about already. Whoever sent it all the same is not asked again
 */
export function isOldDoubt(context: Context, asked: Doubt | undefined): boolean {
  const { operation, attempts, ports } = context;
  const { readFirstSinceMs } = operation;
  if (readFirstSinceMs !== null && readFirstSinceMs !== asked?.readFirstSinceMs) return true;
  const last = attempts.findLast(mayBeApplied);
  if (!last || last.id === asked?.tryId) return false;
  return Math.abs(ports.clock.now() - last.startedAtMs) > longestDoubtMs;
}

/**
 * For a value that the service does not tell: setting it again soon changes nothing. Later on a person decides
 * (`may-be-older`). `null` if it may be set.
 */
export function askIfOlder(context: Context): Extract<Finding, { kind: 'person' }> | null {
  const { asked } = askedPicture.safeParse(context.operation.picture).data ?? {};
  return isOldDoubt(context, asked) ? askOnce('may-be-older', context, {}) : null;
}
