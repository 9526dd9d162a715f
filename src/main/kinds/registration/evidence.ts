import type { ExchangeFacts } from '../../capillary/answers/answer.ts';
import { type Attempt, isCertainlyUnapplied } from '../../outbox/operation.ts';
import type { Context } from '../../outbox/kind.ts';
import type { RegistrationEvidence } from './is-ours.ts';

/**
 * How to recognise a customer whom a try of ours has registered; `null` while no try can have done that. If there may
 * have been tries that nobody remembers, it can have happened at any time since the operation was taken.
 *
 * @param payload whom it registered, and in which source; our own unless named
 * @param facts of the reading, which show the service's clock
 */
export function evidenceOf(
  payload: RegistrationEvidence['payload'] & { readonly source?: string | undefined },
  { operation, attempts, ports }: Context,
  { serverOffsetMs }: ExchangeFacts,
): RegistrationEvidence | null {
  const { service, serviceTimeoutMs, taken, clock } = ports;
  const forgotten =
    operation.readFirstSinceMs === null ? [] : [{ startedAtMs: operation.createdAtMs, endedAtMs: clock.now() }];
  const tries: readonly Span[] = [...forgotten, ...attempts.filter((one) => !isCertainlyUnapplied(one))];
  if (tries.length === 0) return null;
  const takenAtMs = taken.of(operation);
  return {
    payload,
    till: service.till,
    source: payload.source ?? service.source,
    takenAtMs,
    firstSentAtMs: Math.min(...tries.map(firstMoment)),
    lastWrittenAtMs: Math.max(...tries.map(lastMoment)) + serviceTimeoutMs,
    // Somebody may have set the clock since. Then it was right at the time of sending, or it is right now, or it was
    // wrong by what was known when the operation was taken.
    offsetsMs: [serverOffsetMs ?? 0, 0, takenAtMs - operation.createdAtMs],
  };
}

type Span = Pick<Attempt, 'startedAtMs' | 'endedAtMs'>;

/** A try that ended before it began met a clock that was set back while it ran. Either time may be the right one. */
function firstMoment({ startedAtMs, endedAtMs }: Span): number {
  return Math.min(startedAtMs, endedAtMs ?? startedAtMs);
}

/** A try that never ended was cut off with its process, perhaps long after it began. */
function lastMoment({ startedAtMs, endedAtMs }: Span): number {
  return Math.max(endedAtMs ?? 0, startedAtMs + 30_000);
}
