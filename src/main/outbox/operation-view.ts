import type { OperationView } from '#contract/operation.ts';
import type { Operation } from './operation.ts';

/** An operation as a person sees it. @param held an earlier operation of the lane is not applied */
export function viewOf(operation: Operation, held: boolean): OperationView {
  const { payload, state } = operation;
  const planned = state === 'waiting' || state === 'unknown';
  return {
    id: operation.id,
    kind: 'registration',
    state,
    customerKey: operation.lane,
    title: titleOf(payload),
    draft: payload?.draft ?? null,
    staffName: operation.staffName,
    createdAtMs: operation.createdAtMs,
    attempts: operation.attempts,
    nextAttemptAtMs: planned && !held ? operation.dueAtMs : null,
    waiting: planned ? waitReasonOf(operation, held) : null,
    attention: operation.attention,
    serviceCode: operation.serviceCode,
    serviceMessage: operation.serviceMessage,
    existingCustomerId: operation.existingCustomerId,
    traceId: operation.traceId,
  };
}

/** All open operations, each with whether an earlier one of its lane holds it. Expects them of any lanes, in any order. */
export function viewsOf(operations: readonly Operation[]): readonly OperationView[] {
  return operations.map((operation) =>
    viewOf(
      operation,
      operations.some((other) => other.lane === operation.lane && other.seq < operation.seq),
    ),
  );
}

function titleOf(payload: Operation['payload']): string {
  if (!payload) return '';
  const name = `${payload.draft.firstName} ${payload.draft.lastName}`.trim();
  return name === '' ? (payload.identifiers[0]?.value ?? '') : name;
}

function waitReasonOf({ waitReason }: Operation, held: boolean): OperationView['waiting'] {
  if (held) return 'held';
  return waitReason;
}
