import type { ExchangeFacts } from '../../capillary/answers/answer.ts';
import { type Attempt, mayHaveArrived } from '../../outbox/operation.ts';
import type { Context } from '../../outbox/kind.ts';
import type { RegistrationEvidence } from './is-ours.ts';

/**
 * How to recognise a customer whom a try of ours has registered; `null` while no try can have arrived.
 *
 * @param payload whom it registered, and in which source; our own unless named
 * @param facts of the reading, which show the service's clock
 */
export function evidenceOf(
  payload: RegistrationEvidence['payload'] & { readonly source?: string | undefined },
  { operation, attempts, ports }: Context,
  { serverOffsetMs }: ExchangeFacts,
): RegistrationEvidence | null {
  const arrived = attempts.filter(mayHaveArrived);
  const [first] = arrived;
  if (!first) return null;
  const { service, serviceTimeoutMs, taken } = ports;
  const takenAtMs = taken.of(operation);
  return {
    payload,
    till: service.till,
    source: payload.source ?? service.source,
    takenAtMs,
    firstSentAtMs: first.startedAtMs,
    lastWrittenAtMs: Math.max(...arrived.map(lastMoment)) + serviceTimeoutMs,
    // Somebody may have set the clock since. Then it was right at the time of sending, or it is right now, or it was
    // wrong by what was known when the operation was taken.
    offsetsMs: [serverOffsetMs ?? 0, 0, takenAtMs - operation.createdAtMs],
  };
}

/** A try that never ended was cut off with its process, perhaps long after it began. */
function lastMoment({ startedAtMs, endedAtMs }: Attempt): number {
  return endedAtMs ?? startedAtMs + 30_000;
}
