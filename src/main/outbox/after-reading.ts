import type { ServiceWarning } from '#contract/customer.ts';
import { classOfCode, isNews } from '../capillary/answers/codes.ts';
import { backoffMs } from './backoff.ts';
import type { Finding } from './finding.ts';
import type { Context } from './kind.ts';
import { type Operation, type Transition, mayHaveArrived } from './operation.ts';

/** So often a reading may fail before it is given up. */
export const readsBeforePerson = 5;

/** Where an operation goes after the service has been read; `null` where nothing stands in the way of sending it. */
export function afterReading(finding: Finding, context: Context): Transition | null {
  const { operation, ports } = context;
  const keepPicture = (picture: unknown) => {
    if (picture !== undefined) ports.store.keepPicture(operation.id, picture);
  };
  switch (finding.kind) {
    case 'applied': {
      // Were it written later, it could come after the next operation of this customer and undo that.
      const settling = finding.heldBefore === true ? untilSettled(context) : null;
      if (settling) return settling;
      const warnings = [...toldBefore(operation), ...finding.warnings];
      return { to: 'applied', customerId: finding.customerId, sideEffects: [], warnings };
    }
    case 'person': {
      const { reason, existingCustomerId, code = operation.serviceCode } = finding;
      // What looks like somebody else's may be the time before our own write.
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
      return { to: 'unknown', delayMs: 0, moved: { customerId, told } };
    }
    case 'absent':
      keepPicture(finding.picture);
      if (finding.payload !== undefined) ports.store.keepPayload(operation.id, finding.payload);
      return operation.state === 'unknown' ? afterAbsent(context) : null;
  }
}

/** A reading that fails says nothing about the write: it is read again, and only then is a person asked. */
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
      return postpone(null, 'busy');
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

/** Nothing found: is it time to send again, or may the service still be at work on the lost request? */
function afterAbsent(context: Context): Transition {
  const { operation } = context;
  if (operation.serviceCode !== null) {
    // The service says that it is taken, or the write done, and cannot show by whom or where: not for us to decide.
    return {
      to: 'attention',
      reason: classOfCode(operation.serviceCode) === 'stale-id' ? 'stale-id' : 'person-decides',
      code: operation.serviceCode,
      message: operation.serviceMessage,
      existingCustomerId: null,
    };
  }
  return untilSettled(context) ?? { to: 'waiting', reason: 'not-tried', delayMs: 0 };
}

/** To be read again when the service cannot be at work on the lost request any more; `null` when it cannot be now. */
function untilSettled({ operation, attempts, ports }: Context): Transition | null {
  const last = attempts.findLast(mayHaveArrived);
  if (operation.state !== 'unknown' || !last) return null;
  // Whole milliseconds, for a stopwatch counts parts of them.
  const remainingMs = Math.ceil(ports.serviceTimeoutMs - ports.settling.waitedMs(last.id));
  const { serviceCode: code, serviceMessage: message } = operation;
  if (remainingMs > 0) return { to: 'unknown', delayMs: remainingMs, code, message };
  ports.settling.forget(last.id);
  return null;
}

/** What the service said of the write instead of accepting it (an e-mail not kept, points to come): staff must see it. */
function toldBefore({ serviceCode, serviceMessage }: Operation): readonly ServiceWarning[] {
  return serviceCode !== null && isNews(serviceCode) ? [{ code: serviceCode, message: serviceMessage }] : [];
}
