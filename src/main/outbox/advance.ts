import { registerCustomer } from '../capillary/register-customer.ts';
import type { Answer } from '../capillary/answer.ts';
import { backoffMs } from './backoff.ts';
import { type Verdict, classify } from './classify.ts';
import type { SendMode } from '../capillary/send-mode.ts';
import type { Operation, Transition } from './operation.ts';
import type { OutboxPorts } from './ports.ts';
import type { RegistrationPayload } from './registration-payload.ts';
import { registrationRequest } from './registration-request.ts';
import { sideEffectsOf } from './side-effects.ts';
import { afterAbsent, readRegistration } from './verify/registration.ts';

type ReadableOperation = Operation & { readonly payload: RegistrationPayload };

/**
 * Takes one operation one step further and commits where it then stands.
 *
 * `unknown` is read before it is sent again; a deferred registration is looked for before it is sent; nothing is sent
 * that was not committed as `sending` first.
 */
export async function advance(operation: Operation, mode: SendMode, ports: OutboxPorts): Promise<void> {
  if (!isReadable(operation)) {
    const unreadable = {
      to: 'attention',
      reason: 'unreadable-row',
      code: null,
      message: '',
      existingCustomerId: null,
    } as const;
    ports.store.move(operation.id, operation.state, unreadable);
    return;
  }
  if (operation.state === 'unknown' || mode === 'replay') {
    const attempts = ports.attempts.of(operation.id);
    const finding = await readRegistration(operation, attempts, ports);
    if (finding.kind === 'found') return settle(operation, finding.transition, ports);
    if (operation.state === 'unknown') return settle(operation, afterAbsent(operation, attempts, ports), ports);
  }
  // The reading took its time: the outbox may have been paused or stopped meanwhile.
  if (mode === 'replay' && !ports.maySend()) return;
  await send(operation, mode, ports);
}

async function send(operation: ReadableOperation, mode: SendMode, ports: OutboxPorts): Promise<void> {
  const attemptId = ports.transaction(() =>
    ports.store.claim(operation.id) ? ports.attempts.open(operation.id, mode) : null,
  );
  if (attemptId === null) return;
  const request = registrationRequest(operation.payload, {
    service: ports.service,
    takenEarlier: (mode === 'replay' || operation.attempts > 0) && operation.payload.undated !== true,
    takenAtMs: operation.createdAtMs,
  });
  const answer = await registerCustomer(ports.service, request, { mode });
  const verdict = classify(answer);
  ports.transaction(() => {
    ports.attempts.close(attemptId, { verdict: verdict.kind, serviceCode: codeOf(answer), facts: answer.facts });
    if (verdict.kind === 'pause') ports.pause.set(verdict.reason);
    const transition = transitionOf(verdict, operation, ports);
    const sending = { ...operation, state: 'sending' } as const;
    settle(sending, transition, ports, answer.facts.traceId);
  });
}

function settle(operation: Operation, transition: Transition, ports: OutboxPorts, traceId = ''): void {
  ports.transaction(() => {
    const moved = ports.store.move(operation.id, operation.state, transition, traceId);
    if (moved && transition.to === 'applied') ports.onApplied(operation, transition.customerId);
  });
}

function transitionOf(
  verdict: Verdict<Parameters<typeof sideEffectsOf>[0]>,
  operation: Operation,
  { chance }: OutboxPorts,
): Transition {
  switch (verdict.kind) {
    case 'applied':
      return {
        to: 'applied',
        customerId: verdict.value.createdId,
        sideEffects: sideEffectsOf(verdict.value),
        warnings: verdict.warnings,
      };
    case 'retry': {
      const delayMs = backoffMs({ attempts: operation.attempts, retryAfterMs: verdict.retryAfterMs }, chance);
      return { to: 'waiting', reason: verdict.reason, delayMs };
    }
    case 'pause':
      return { to: 'waiting', reason: 'paused', delayMs: 0 };
    case 'unknown':
      return { to: 'unknown', delayMs: 0, ...verdict.told };
    case 'conflict':
      return { to: 'unknown', delayMs: 0, code: verdict.code, message: verdict.message };
    case 'attention':
      return { ...verdict, to: 'attention', existingCustomerId: null };
  }
}

function codeOf(answer: Answer<unknown>): number | null {
  return answer.kind === 'refused' ? (answer.errors[0]?.code ?? null) : null;
}

function isReadable(operation: Operation): operation is ReadableOperation {
  return operation.payload !== null;
}
