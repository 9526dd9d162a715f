import type { OperationView } from '#contract/operation.ts';
import { type Kinds, bindKind } from './kind.ts';
import type { Operation } from './operation.ts';

/** An operation as a person sees it. @param context.held an earlier operation of the lane is not applied */
export function viewOf(
  operation: Operation,
  { held, kinds }: { readonly held: boolean; readonly kinds: Kinds },
): OperationView {
  const { state } = operation;
  const planned = state === 'waiting' || state === 'unknown';
  return {
    id: operation.id,
    kind: operation.kind,
    state,
    customerKey: operation.lane,
    title: operation.title,
    work: bindKind(operation, kinds)?.outline() ?? null,
    staffName: operation.staffName,
    createdAtMs: operation.createdAtMs,
    attempts: operation.attempts,
    nextAttemptAtMs: planned && !held ? operation.dueAtMs : null,
    waiting: planned ? (held ? 'held' : operation.waitReason) : null,
    attention: operation.attention,
    serviceCode: operation.serviceCode,
    serviceMessage: operation.serviceMessage,
    existingCustomerId: operation.existingCustomerId,
    traceId: operation.traceId,
    settledAtMs: operation.settledAtMs,
  };
}
