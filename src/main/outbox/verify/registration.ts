import type { ServiceWarning } from '#contract/customer.ts';
import { isNews } from '../../capillary/codes.ts';
import { fetchCustomerDetails } from '../../capillary/customer-details.ts';
import { backoffMs } from '../backoff.ts';
import { type Verdict, classifyReading } from '../classify.ts';
import { type Attempt, type Operation, type Transition, mayHaveArrived } from '../operation.ts';
import type { OutboxPorts } from '../ports.ts';
import type { RegistrationPayload } from '../registration-payload.ts';
import { findHolders } from './find-holders.ts';
import { isOurRegistration } from './is-our-registration.ts';

/** So often a reading may fail before it is given up. */
const readsBeforePerson = 5;

/** What reading the service says about a registration: send it, or go there. */
export type RegistrationFinding =
  | { readonly kind: 'absent' }
  | { readonly kind: 'found'; readonly transition: Transition };

/**
 * Reads who holds the identifiers of a registration, before it is sent for the first time and whenever an answer was
 * lost. Ours is applied; another's is for a person; a reading that fails is tried again.
 *
 * @param attempts all tries so far: only one that may have arrived can have made the customer found now
 */
export async function readRegistration(
  operation: Operation & { readonly payload: RegistrationPayload },
  attempts: readonly Attempt[],
  ports: OutboxPorts,
): Promise<RegistrationFinding> {
  const { service, store, pause, chance, serviceTimeoutMs } = ports;
  const postpone = (retryAfterMs: number | null, reason: 'unreachable' | 'busy' | 'paused'): Transition => {
    const delayMs = reason === 'paused' ? 0 : backoffMs({ attempts: operation.attempts, retryAfterMs }, chance);
    return operation.state === 'unknown'
      ? {
          to: 'unknown',
          delayMs,
          code: operation.serviceCode,
          message: operation.serviceMessage,
        }
      : { to: 'waiting', reason, delayMs };
  };
  const failed = (verdict: Exclude<Verdict<never>, { kind: 'applied' }>): RegistrationFinding => {
    switch (verdict.kind) {
      case 'retry':
        return { kind: 'found', transition: postpone(verdict.retryAfterMs, verdict.reason) };
      case 'unknown':
        return { kind: 'found', transition: postpone(null, 'busy') };
      case 'pause':
        pause.set(verdict.reason);
        return { kind: 'found', transition: postpone(null, 'paused') };
      case 'conflict':
        return { kind: 'found', transition: toPerson('person-decides', verdict) };
      case 'attention':
        // A reading that is refused says nothing about the write: it is read again, and only then is a person asked.
        return operation.attempts < readsBeforePerson
          ? { kind: 'found', transition: postpone(null, 'busy') }
          : { kind: 'found', transition: toPerson(verdict.reason, verdict) };
    }
  };

  const holders = await findHolders(service, operation.payload.identifiers);
  if (holders.kind === 'failed') {
    // Before the first send a refused lookup stands in nobody's way: the registration itself will be told why.
    // And where looking up never works, a registration that cannot have arrived must not wait for it for ever.
    const cannotHaveArrived = !attempts.some(mayHaveArrived);
    const tiredOfIt = holders.verdict.kind === 'unknown' && operation.attempts >= readsBeforePerson;
    const goOn = cannotHaveArrived && (holders.verdict.kind === 'attention' || tiredOfIt);
    return goOn ? { kind: 'absent' } : failed(holders.verdict);
  }

  const [customerId, ...others] = holders.customerIds;
  if (customerId === undefined) return { kind: 'absent' };
  const anothers: Transition = {
    to: 'attention',
    reason: others.length > 0 ? 'person-decides' : 'already-member',
    code: operation.serviceCode,
    message: operation.serviceMessage,
    existingCustomerId: customerId,
  };
  const arrived = attempts.filter(mayHaveArrived);
  const [first] = arrived;
  if (others.length > 0 || !first || store.isClaimedCustomer(customerId, operation.id)) {
    return { kind: 'found', transition: anothers };
  }

  const details = await fetchCustomerDetails(service, { customerId });
  const verdict = classifyReading(details);
  if (verdict.kind === 'attention' && operation.attempts >= readsBeforePerson) {
    return { kind: 'found', transition: anothers };
  }
  if (verdict.kind !== 'applied') return failed(verdict);
  const offsetMs = details.facts.serverOffsetMs ?? 0;
  const ours = isOurRegistration(verdict.value, {
    payload: operation.payload,
    till: service.till,
    source: service.source,
    takenAtMs: operation.createdAtMs,
    firstSentAtMs: first.startedAtMs + offsetMs,
    lastWrittenAtMs: Math.max(...arrived.map(lastMoment)) + serviceTimeoutMs + offsetMs,
  });
  if (!ours) return { kind: 'found', transition: anothers };
  return {
    kind: 'found',
    // The answer names the survivor where the id that was looked up has been merged away (91009).
    transition: {
      to: 'applied',
      customerId: verdict.value.id,
      sideEffects: [],
      warnings: [...toldBefore(operation), ...verdict.warnings],
    },
  };

  function toPerson(
    reason: Extract<Transition, { to: 'attention' }>['reason'],
    { code, message }: { readonly code: number | null; readonly message: string },
  ): Transition {
    return { to: 'attention', reason, code, message, existingCustomerId: null };
  }
}

/** What the service said of the write instead of accepting it (an e-mail not kept, points to come): staff must see it. */
function toldBefore({ serviceCode, serviceMessage }: Operation): readonly ServiceWarning[] {
  return serviceCode !== null && isNews(serviceCode) ? [{ code: serviceCode, message: serviceMessage }] : [];
}

/** Nothing found: is it time to send again, or may the service still be at work on the lost request? */
export function afterAbsent(operation: Operation, attempts: readonly Attempt[], ports: OutboxPorts): Transition {
  if (operation.serviceCode !== null) {
    // The service says that the identifier is taken, or the write done, and cannot show by whom or where: not for us
    // to decide.
    return {
      to: 'attention',
      reason: 'person-decides',
      code: operation.serviceCode,
      message: operation.serviceMessage,
      existingCustomerId: null,
    };
  }
  const last = attempts.findLast(mayHaveArrived);
  const remainingMs = last ? ports.serviceTimeoutMs - ports.settling.waitedMs(last.id) : 0;
  if (remainingMs > 0) return { to: 'unknown', delayMs: remainingMs };
  if (last) ports.settling.forget(last.id);
  return { to: 'waiting', reason: 'not-tried', delayMs: 0 };
}

/** One that never ended was ended with its process, which may have been long after it began. */
function lastMoment({ startedAtMs, endedAtMs }: Attempt): number {
  return endedAtMs ?? startedAtMs + 30_000;
}
