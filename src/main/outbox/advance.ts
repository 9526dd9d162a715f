import { isDeepStrictEqual } from 'node:util';
import { customerIdOf } from '#contract/rules/customer-key.ts';
import type { Answer } from '../capillary/answers/answer.ts';
import { isCertainRefusal } from '../capillary/answers/certainly-refused.ts';
import type { SendMode } from '../capillary/send-mode.ts';
import { afterReading } from './after-reading.ts';
import { afterSending } from './after-sending.ts';
import { type Verdict, classify } from './classify.ts';
import type { Sent } from './finding.ts';
import { type BoundKind, type Context, type Kinds, bindKind } from './kind.ts';
import type { Operation, Transition } from './operation.ts';
import type { OutboxPorts } from './ports.ts';
import { approachOf } from './approach/approach.ts';
import { rawAnswer } from './raw-answer.ts';

type AdvancePorts = OutboxPorts & { readonly kinds: Kinds };

/**
 * Takes one operation one step further and commits the state it comes to.
 *
 * What may have been applied is read before it is sent again (`approach/approach.ts`). What sets values is sent only over
 * what was seen, and what was overtaken by something newer is not sent at all. Nothing is sent before it is committed as
 * `sending`.
 *
 * @param asked `live` while a person waits for it
 */
export async function advance(operation: Operation, asked: SendMode, ports: AdvancePorts): Promise<void> {
  const bound = bind(operation, ports);
  if ('to' in bound) return settle(operation, bound, ports);
  const { attempts } = bound.context;
  const { readsFirst, mode } = approachOf(operation, attempts, { asked, looksFirst: bound.kind.looksFirst });
  if (!readsFirst) return sendOff(bound, mode);
  const transition = afterReading(await bound.kind.read(bound.context), bound.context);
  if (transition) return settle(operation, transition, ports);
  if (operation.state === 'unknown' && !ports.store.isAlone(operation.id)) return settle(operation, awaitsTurn, ports);
  // A part of it may be there. Then only the rest is left.
  const rest = ports.store.find(operation.id);
  const left = rest && bind(rest, ports);
  if (left && 'kind' in left) return sendOff(left, mode);
}

/** It was read before its turn to be sent had come. At its turn it is read once more. */
const awaitsTurn: Transition = { to: 'waiting', reason: 'not-tried', delayMs: 0 };

type Bound = { readonly kind: BoundKind; readonly context: Context };

/** The operation with its kind, or why only a person can go on with it. */
function bind(operation: Operation, ports: AdvancePorts): Bound | Transition {
  const kind = bindKind(operation, ports.kinds);
  if (!kind) return forPerson('unreadable-row');
  const customerId = customerIdOf(operation.lane);
  if (kind.needsCustomer && customerId === null) return forPerson('customer-missing');
  return { kind, context: { operation, customerId, attempts: ports.attempts.of(operation.id), ports } };
}

async function sendOff({ kind, context }: Bound, mode: SendMode): Promise<void> {
  const { operation, ports } = context;
  if (ports.store.isOvertaken(operation)) return settle(operation, forPerson('overtaken'), ports);
  if (!(await isAsSeen(kind, { ...context, mode }))) return;
  // While the till was reading, the outbox may have been paused or stopped, or another write may have come first.
  if (!(ports.maySend() && ports.store.isHead(operation.id))) return;
  await send(kind, { ...context, mode });
}

/**
 * Does the service still hold what was seen when the write was made? Remembers what it holds. False when a person has to
 * decide, and when the service could not be read now.
 */
async function isAsSeen(kind: BoundKind, context: Context & { readonly mode: SendMode }): Promise<boolean> {
  const { operation, ports } = context;
  const seen = await kind.takePicture(context);
  if (seen === null) return true;
  if (seen.kind === 'taken') {
    ports.unreadable.forget(operation.id);
    if (!isDeepStrictEqual(seen.picture, operation.picture)) ports.store.keepPicture(operation.id, seen.picture);
    return true;
  }
  const transition = afterReading(seen, context);
  if (transition) settle(operation, transition, ports);
  return false;
}

async function send(kind: BoundKind, context: Context & { readonly mode: SendMode }): Promise<void> {
  const { operation, mode, ports } = context;
  const attemptId = ports.transaction(() =>
    ports.store.claim(operation.id) ? ports.attempts.open(operation.id, mode) : null,
  );
  if (attemptId === null) return;
  ports.settling.forget(context.attempts);
  const answer = await kind.send(context);
  const verdict = classify(answer);
  ports.transaction(() => {
    const { facts } = answer;
    ports.attempts.close(attemptId, {
      verdict: outcomeOf(verdict, answer),
      serviceCode: codeOf(answer),
      facts,
      answer: rawAnswer(answer),
    });
    if (verdict.kind === 'pause') ports.pause.set(verdict.reason);
    const transition = afterSending(verdict, { ...context, needsCustomer: kind.needsCustomer });
    settle({ ...operation, state: 'sending' }, transition, ports, facts.traceId);
  });
}

/**
 * What is kept of a try. A code that no table lists does not say whether the write was done. So the till looks before it
 * sends again. A certain refusal is told apart from one that leaves a doubt.
 */
function outcomeOf(verdict: Verdict<Sent>, answer: Answer<Sent>): Verdict<Sent>['kind'] | 'refused' {
  if (verdict.kind === 'attention' && isCertainRefusal(answer)) return 'refused';
  return verdict.kind === 'attention' && verdict.reason === 'unlisted-code' ? 'unknown' : verdict.kind;
}

function settle(operation: Operation, transition: Transition, ports: OutboxPorts, traceId = ''): void {
  ports.transaction(() => {
    const { id, state, warnings } = operation;
    switch (transition.to) {
      case 'applied': {
        const told = { ...transition, warnings: [...warnings, ...transition.warnings] };
        if (ports.store.move(id, state, told, traceId)) ports.onApplied(operation, transition.customerId);
        return;
      }
      case 'unknown': {
        const { moved } = transition;
        if (!ports.store.move(id, state, transition, traceId) || !moved) return;
        // What the old account held says nothing about the other one.
        ports.store.forgetPicture(id);
        if (moved.told) ports.store.keepWarnings(id, [...warnings, moved.told]);
        ports.onMoved(operation, moved.customerId);
        return;
      }
      case 'attention': {
        const { kept } = transition;
        if (!ports.store.move(id, state, transition, traceId) || !kept) return;
        ports.store.keepPayload(id, kept.payload);
        ports.store.keepWarnings(id, [...warnings, ...kept.warnings]);
        if (kept.customerId !== null) ports.onMoved(operation, kept.customerId);
        return;
      }
      case 'waiting':
        ports.store.move(id, state, transition, traceId);
    }
  });
}

function codeOf(answer: Answer<unknown>): number | null {
  return answer.kind === 'refused' || answer.kind === 'invalid' ? (answer.errors[0]?.code ?? null) : null;
}

function forPerson(reason: 'unreadable-row' | 'customer-missing' | 'overtaken'): Transition {
  return { to: 'attention', reason, code: null, message: '', existingCustomerId: null };
}
