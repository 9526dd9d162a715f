import type { OperationView } from '#contract/operation.ts';
import { bindKind } from './kinds/index.ts';
import type { Operation } from './operation.ts';

/** An operation as a person sees it. @param held an earlier operation of the lane is not applied */
export function viewOf(operation: Operation, held: boolean): OperationView {
  const { state } = operation;
  const planned = state === 'waiting' || state === 'unknown';
  return {
    id: operation.id,
    kind: operation.kind,
    state,
    customerKey: operation.lane,
    title: operation.title,
    work: bindKind(operation)?.outline() ?? null,
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
    settledAtMs: operation.settledAtMs,
  };
}

/** Operations, each with whether an earlier one of its lane holds it. @param firstOfLane the first open one of a lane */
export function viewsOf(
  operations: readonly Operation[],
  firstOfLane: (lane: string) => Operation | undefined,
): readonly OperationView[] {
  return operations.map((operation) =>
    viewOf(operation, (firstOfLane(operation.lane)?.seq ?? operation.seq) < operation.seq),
  );
}

function waitReasonOf({ waitReason }: Operation, held: boolean): OperationView['waiting'] {
  return held ? 'held' : waitReason;
}
