import type { OperationView } from '#contract/operation.ts';
import { type Kinds, bindKind, kindOf } from './kind.ts';
import type { Operation } from './operation.ts';
import type { AttemptStore } from './store/attempt-store.ts';
import type { BacklogStore } from './store/backlog-store.ts';
import type { OutboxStore } from './store/outbox-store.ts';

type ViewContext = {
  /** Does an earlier operation hold it? */
  readonly held: boolean;
  readonly kinds: Kinds;
  readonly outbox: {
    readonly store: Pick<OutboxStore, 'isCertainlyUnapplied'>;
    readonly backlog: Pick<BacklogStore, 'isHeldByPerson'>;
    readonly attempts: Pick<AttemptStore, 'of'>;
  };
};

/** An operation as a person sees it. */
export function viewOf(operation: Operation, { held, kinds, outbox }: ViewContext): OperationView {
  const { state, staffCode, firstStaff } = operation;
  const bound = bindKind(operation, kinds);
  const planned = state === 'waiting' || state === 'unknown';
  return {
    id: operation.id,
    kind: operation.kind,
    state,
    customerKey: operation.lane,
    title: operation.title,
    work: bound?.outline() ?? null,
    staffName: operation.staffName,
    firstStaffName: firstStaff?.name ?? null,
    authorCodes: [...new Set([staffCode, firstStaff?.code ?? staffCode])],
    managerOnly: kindOf(operation, kinds)?.access !== 'staff',
    certainlyUnapplied: outbox.store.isCertainlyUnapplied(operation.id),
    written: writtenOf(operation, outbox),
    createdAtMs: operation.createdAtMs,
    attempts: operation.attempts,
    nextAttemptAtMs: planned && !held ? operation.dueAtMs : null,
    waiting: planned ? (held ? 'held' : operation.waitReason) : null,
    heldByPerson: planned && held && outbox.backlog.isHeldByPerson(operation),
    attention: operation.attention,
    changedValues:
      operation.attention === 'changed-elsewhere' ? [...(bound?.changedValues(operation.picture) ?? [])] : [],
    serviceCode: operation.serviceCode,
    serviceMessage: operation.serviceMessage,
    existingCustomerId: operation.existingCustomerId,
    traceId: operation.traceId,
    settledAtMs: operation.settledAtMs,
  };
}

/** While it is open, an accepted try has written a part of it. */
function writtenOf({ id, state }: Operation, { store, attempts }: ViewContext['outbox']): OperationView['written'] {
  if (state === 'applied') return 'yes';
  if (store.isCertainlyUnapplied(id)) return 'no';
  return attempts.of(id).some(({ verdict }) => verdict === 'applied') ? 'partly' : 'maybe';
}
