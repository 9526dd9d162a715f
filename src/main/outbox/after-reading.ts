import type { ServiceWarning } from '#contract/customer.ts';
import { classOfCode, isNews, tellsOfMerge } from '../capillary/answers/codes.ts';
import { backoffMs } from './pacing/backoff.ts';
import { unreadable } from './classify.ts';
import type { Finding } from './finding.ts';
import type { Context } from './kind.ts';
import { type Operation, type Transition, mayHaveArrived } from './operation.ts';

/** The till gives up after so many failed readings and asks a person. */
export const readsBeforePerson = 5;

/** Where an operation goes after the service has been read; `null` where it may be sent. */
export function afterReading(finding: Finding, context: Context): Transition | null {
  const { operation, ports } = context;
  if (finding.kind !== 'unread') ports.unreadable.forget(operation.id);
  const keepPicture = (picture: unknown) => {
    if (picture !== undefined) ports.store.keepPicture(operation.id, picture);
  };
  switch (finding.kind) {
    case 'applied': {
      // If the service wrote our try later, it could come after this customer's next operation and undo it.
      const settling = finding.heldBefore === true ? untilSettled(context) : null;
      if (settling) return settling;
      const warnings = [...toldBefore(operation), ...finding.warnings];
      return { to: 'applied', customerId: finding.customerId, sideEffects: [], warnings };
    }
    case 'person': {
      const { reason, existingCustomerId, code = operation.serviceCode } = finding;
      // The service may not have written our change yet. Then this only looks like somebody else's change.
      const settling = reason === 'changed-elsewhere' ? untilSettled(context) : null;
      if (settling) return settling;
      keepPicture(finding.picture);
      return {
        to: 'attention',
        reason,
        code,
        message: finding.message ?? operation.serviceMessage,
        existingCustomerId,
      };
    }
    case 'unread':
      return afterFailedReading(finding.verdict, context);
    case 'moved': {
      const { customerId, told } = finding;
      // Two accounts that name each other must not keep the till busy.
      const isLong = operation.attempts >= readsBeforePerson;
      const delayMs = isLong ? backoffMs({ attempts: operation.attempts, retryAfterMs: null }, ports.chance) : 0;
      return { to: 'unknown', delayMs, moved: { customerId, told } };
    }
    case 'absent':
      keepPicture(finding.picture);
      ports.transaction(() => keepPart(finding, context));
      return afterAbsent(context);
  }
}

/** A part of it is there already, and with it perhaps the customer. */
function keepPart({ payload, customerId }: Extract<Finding, { kind: 'absent' }>, { operation, ports }: Context): void {
  if (payload !== undefined) ports.store.keepPayload(operation.id, payload);
  if (customerId !== undefined) ports.onMoved(operation, customerId);
}

/** A failed reading says nothing about the write. So the till reads again, several times before it asks a person. */
function afterFailedReading(
  verdict: Extract<Finding, { kind: 'unread' }>['verdict'],
  { operation, ports }: Context,
): Transition {
  const postpone = (retryAfterMs: number | null, reason: 'unreachable' | 'busy' | 'paused'): Transition => {
    const delayMs = reason === 'paused' ? 0 : backoffMs({ attempts: operation.attempts, retryAfterMs }, ports.chance);
    return operation.state === 'unknown'
      ? { to: 'unknown', delayMs, code: operation.serviceCode, message: operation.serviceMessage }
      : { to: 'waiting', reason, delayMs };
  };
  switch (verdict.kind) {
    case 'retry':
      return postpone(verdict.retryAfterMs, verdict.reason);
    case 'unknown':
      return verdict.isPage && ports.unreadable.isTiredOf(operation.id)
        ? { ...unreadable, to: 'attention', existingCustomerId: null }
        : postpone(null, 'busy');
    case 'pause':
      ports.pause.set(verdict.reason);
      return postpone(null, 'paused');
    case 'conflict':
      return { ...verdict, to: 'attention', reason: 'person-decides', existingCustomerId: null };
    case 'attention':
      return operation.attempts < readsBeforePerson
        ? postpone(null, 'busy')
        : { ...verdict, to: 'attention', existingCustomerId: null };
  }
}

/** Nothing was found. Either it may be sent (`null`), or the service may still be at work on the lost request. */
function afterAbsent(context: Context): Transition | null {
  const { operation, attempts } = context;
  const isUndecided = operation.resolvedBy === null;
  if (isUndecided && attempts.some(mayHaveArrived) && operation.warnings.some(({ code }) => tellsOfMerge(code))) {
    // It was sent to an account that is gone. What the survivor does not show may have been lost with that account.
    return untilSettled(context) ?? forPersonOfSurvivor(operation);
  }
  if (operation.serviceCode !== null) {
    // The service says that it is taken or already done, but cannot show by whom or where. A person decides.
    return {
      to: 'attention',
      reason: classOfCode(operation.serviceCode) === 'stale-id' ? 'stale-id' : 'person-decides',
      code: operation.serviceCode,
      message: operation.serviceMessage,
      existingCustomerId: null,
    };
  }
  return untilSettled(context);
}

function forPersonOfSurvivor({ serviceMessage }: Operation): Transition {
  return {
    to: 'attention',
    reason: 'stale-id',
    code: null,
    message: serviceMessage,
    existingCustomerId: null,
  };
}

/** Reads again later while the service may still be at work on the lost request; `null` when it cannot be any more. */
function untilSettled({ operation, attempts, ports }: Context): Transition | null {
  const last = attempts.findLast(mayHaveArrived);
  if (!last) return null;
  // The stopwatch also counts parts of a millisecond; a delay is whole milliseconds.
  const remainingMs = Math.ceil(ports.serviceTimeoutMs - ports.settling.waitedMs(last.id));
  const { serviceCode: code, serviceMessage: message } = operation;
  return remainingMs > 0 ? { to: 'unknown', delayMs: remainingMs, code, message } : null;
}

/** What the service said instead of accepting the write (e-mail not kept, points to come). Staff must see it. */
function toldBefore({ serviceCode, serviceMessage }: Operation): readonly ServiceWarning[] {
  return serviceCode !== null && isNews(serviceCode) ? [{ code: serviceCode, message: serviceMessage }] : [];
}
