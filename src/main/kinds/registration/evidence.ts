import type { ExchangeFacts } from '../../capillary/answers/answer.ts';
import { type Attempt, mayHaveArrived } from '../../outbox/operation.ts';
import type { Context } from '../../outbox/kind.ts';
import type { RegistrationEvidence } from './is-ours.ts';

/**
 * What tells a customer whom a try of ours has registered; `null` while no try can have arrived.
 *
 * @param payload whom it registered, and in which source; our own unless named
 * @param facts of the reading, for what the service's clock shows
 */
export function evidenceOf(
  payload: RegistrationEvidence['payload'] & { readonly source?: string | undefined },
  { operation, attempts, ports }: Context,
  { serverOffsetMs }: ExchangeFacts,
): RegistrationEvidence | null {
  const arrived = attempts.filter(mayHaveArrived);
  const [first] = arrived;
  if (!first) return null;
  const { service, serviceTimeoutMs } = ports;
  return {
    payload,
    till: service.till,
    source: payload.source ?? service.source,
    takenAtMs: operation.createdAtMs,
    firstSentAtMs: first.startedAtMs,
    lastWrittenAtMs: Math.max(...arrived.map(lastMoment)) + serviceTimeoutMs,
    // The clock may have been set since: then it was right when it was sent, or is right now.
    offsetsMs: [serverOffsetMs ?? 0, 0],
  };
}

/** One that never ended was ended with its process, which may have been long after it began. */
function lastMoment({ startedAtMs, endedAtMs }: Attempt): number {
  return endedAtMs ?? startedAtMs + 30_000;
}
