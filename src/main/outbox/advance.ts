import type { Answer } from '../capillary/answer.ts';
import type { SendMode } from '../capillary/send-mode.ts';
import { afterFailedReading, afterReading } from './after-reading.ts';
import { backoffMs } from './backoff.ts';
import { type Verdict, classify, classifyReading } from './classify.ts';
import { findHolders } from './kinds/find-holders.ts';
import { bindKind } from './kinds/index.ts';
import type { BoundKind, Context, Sent } from './kinds/kind.ts';
import { customerIdOfLane } from './lane.ts';
import type { Operation, Transition } from './operation.ts';
import type { OutboxPorts } from './ports.ts';
import { rawAnswer } from './raw-answer.ts';

/**
 * Takes one operation one step further and commits where it then stands.
 *
 * `unknown` is read before it is sent again; a deferred registration is looked for before it is sent; nothing is sent
 * that was not committed as `sending` first.
 */
export async function advance(operation: Operation, mode: SendMode, ports: OutboxPorts): Promise<void> {
  const kind = bindKind(operation);
  if (!kind) return settle(operation, forPerson('unreadable-row'), ports);
  const customerId = customerIdOfLane(operation.lane);
  if (kind.needsCustomer && customerId === null) return settle(operation, forPerson('customer-missing'), ports);

  const context = { operation, customerId, attempts: ports.attempts.of(operation.id), ports };
  if (operation.state === 'unknown' || (mode === 'replay' && kind.looksFirst)) {
    const transition = afterReading(await kind.read(context), context);
    if (transition) return settle(operation, transition, ports);
  }
  if (mode === 'replay' && !(await hasPicture(kind, context))) return;
  // The reading took its time: the outbox may have been paused or stopped meanwhile.
  if (mode === 'replay' && !ports.maySend()) return;
  await send(kind, { ...context, mode });
}

/** Remembers what the service holds before a deferred first try; false when that could not be read now. */
async function hasPicture(kind: BoundKind, context: Context): Promise<boolean> {
  const { operation, ports } = context;
  if (!kind.takePicture || operation.picture !== undefined) return true;
  const verdict = classifyReading(await kind.takePicture(context));
  if (verdict.kind === 'applied') {
    ports.store.keepPicture(operation.id, verdict.value);
    return true;
  }
  settle(operation, afterFailedReading(verdict, context), ports);
  return false;
}

async function send(kind: BoundKind, context: Context & { readonly mode: SendMode }): Promise<void> {
  const { operation, mode, ports } = context;
  const attemptId = ports.transaction(() =>
    ports.store.claim(operation.id) ? ports.attempts.open(operation.id, mode) : null,
  );
  if (attemptId === null) return;
  const answer = await kind.send(context);
  const verdict = classify(answer);
  const survivorId = verdict.kind === 'attention' && verdict.reason === 'stale-id' ? await findSurvivor(context) : null;
  ports.transaction(() => {
    const { facts } = answer;
    ports.attempts.close(attemptId, {
      verdict: verdict.kind,
      serviceCode: codeOf(answer),
      facts,
      answer: rawAnswer(answer),
    });
    if (verdict.kind === 'pause') ports.pause.set(verdict.reason);
    const transition = withSurvivor(transitionOf(verdict, operation, ports), survivorId);
    settle({ ...operation, state: 'sending' }, transition, ports, facts.traceId);
  });
}

function settle(operation: Operation, transition: Transition, ports: OutboxPorts, traceId = ''): void {
  ports.transaction(() => {
    const moved = ports.store.move(operation.id, operation.state, transition, traceId);
    if (moved && transition.to === 'applied') ports.onApplied(operation, transition.customerId);
  });
}

function transitionOf(verdict: Verdict<Sent>, operation: Operation, { chance }: OutboxPorts): Transition {
  switch (verdict.kind) {
    case 'applied': {
      const { customerId, sideEffects, partly } = verdict.value;
      return partly
        ? { to: 'attention', reason: 'partly-applied', ...partly, existingCustomerId: null }
        : { to: 'applied', customerId, sideEffects, warnings: verdict.warnings };
    }
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

/** Who took in a customer that was merged away: whoever holds what the customer is known by. */
async function findSurvivor({ operation, customerId, ports }: Context): Promise<number | null> {
  const holders = await findHolders(ports.service, ports.identifiersOf(operation.lane));
  const [survivor, ...others] = holders.kind === 'read' ? holders.customerIds : [];
  return survivor === undefined || others.length > 0 || survivor === customerId ? null : survivor;
}

function withSurvivor(transition: Transition, survivorId: number | null): Transition {
  return transition.to === 'attention' && survivorId !== null
    ? { ...transition, existingCustomerId: survivorId }
    : transition;
}

function codeOf(answer: Answer<unknown>): number | null {
  return answer.kind === 'refused' || answer.kind === 'invalid' ? (answer.errors[0]?.code ?? null) : null;
}

function forPerson(reason: 'unreadable-row' | 'customer-missing'): Transition {
  return { to: 'attention', reason, code: null, message: '', existingCustomerId: null };
}
