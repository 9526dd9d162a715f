import { backoffMs } from './pacing/backoff.ts';
import type { Verdict } from './classify.ts';
import type { Sent } from './finding.ts';
import type { Context } from './kind.ts';
import type { Transition } from './operation.ts';

/**
 * Where an operation goes after it was sent.
 *
 * @param context.needsCustomer the write is done to a customer by id. If nobody has that id any more, the till first
 * reads who the customer is now, and only then asks a person
 */
export function afterSending(
  verdict: Verdict<Sent>,
  { operation, ports, needsCustomer }: Context & { readonly needsCustomer: boolean },
): Transition {
  switch (verdict.kind) {
    case 'applied':
      return afterAccepted(verdict);
    case 'retry': {
      const delayMs = backoffMs({ attempts: operation.attempts, retryAfterMs: verdict.retryAfterMs }, ports.chance);
      return { to: 'waiting', reason: verdict.reason, delayMs };
    }
    case 'pause':
      return { to: 'waiting', reason: 'paused', delayMs: 0 };
    case 'unknown':
      return { to: 'unknown', delayMs: 0, ...verdict.told };
    case 'conflict':
      return toBeRead(verdict);
    case 'attention':
      return verdict.reason === 'stale-id' && needsCustomer
        ? toBeRead(verdict)
        : { ...verdict, to: 'attention', existingCustomerId: null };
  }
}

function toBeRead({ code, message }: { readonly code: number | null; readonly message: string }): Transition {
  return { to: 'unknown', delayMs: 0, code, message };
}

function afterAccepted({ value, warnings }: Extract<Verdict<Sent>, { kind: 'applied' }>): Transition {
  if (value.kind === 'whole') {
    return { to: 'applied', customerId: value.customerId, sideEffects: value.sideEffects, warnings };
  }
  const { code, message, customerId, payload } = value;
  const kept = { customerId, payload, warnings };
  return { to: 'attention', reason: 'partly-applied', code, message, existingCustomerId: null, kept };
}
