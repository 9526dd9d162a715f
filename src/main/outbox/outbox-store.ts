import type { ServiceWarning } from '#contract/customer.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { type OperationRow, operationOf } from './operation-row.ts';
import type { NewOperation, Operation, Transition } from './operation.ts';

/** Where operations are kept. Every method is one committed transaction, or part of the caller's. */
export type OutboxStore = {
  readonly add: (operation: NewOperation) => Operation;
  readonly find: (id: string) => Operation | null;
  /** The newest registration that was made under a local key. */
  readonly findByLocalKey: (key: string) => Operation | null;
  /** All that is not ended: attention first, then in order. */
  readonly open: () => readonly Operation[];
  readonly openOfLane: (lane: string) => readonly Operation[];
  /** The first open operation of each lane, where it is due and can be worked on. */
  readonly dueHeads: () => readonly Operation[];
  /** When the next lane's first operation falls due, in epoch milliseconds. */
  readonly nextDueAtMs: () => number | null;
  /** `waiting` → `sending` by compare-and-swap: false when somebody else was first. */
  readonly claim: (id: string) => boolean;
  /** Moves a `from` operation on; false when it is no longer `from`. */
  readonly move: (id: string, from: Operation['state'], transition: Transition, traceId?: string) => boolean;
  /** What a person decided about an operation in attention; false when it is there no more. */
  readonly resolve: (id: string, resolution: Resolution) => boolean;
  /** `sending` rows that nobody works on: their answer was lost with the process. */
  readonly recoverSending: (inFlight: ReadonlySet<string>) => number;
  /** Makes waiting and unknown operations due at once, those that wait for one reason or all. */
  readonly makeDue: (reason?: Operation['waitReason']) => void;
  readonly renameLane: (from: string, to: string) => void;
  /** What the service said to this customer's operations that were applied since then, in epoch milliseconds. */
  readonly warningsSince: (customerId: number, sinceMs: number) => readonly ServiceWarning[];
  /** Has another operation already been found to be this customer's registration? */
  readonly isClaimedCustomer: (customerId: number, exceptId: string) => boolean;
};

export type Resolution =
  | { readonly to: 'waiting'; readonly by: string; readonly payload?: NewOperation['payload'] }
  | { readonly to: 'adopted'; readonly by: string; readonly customerId: number }
  | { readonly to: 'discarded'; readonly by: string; readonly reason: string };

const openStates = `('waiting', 'sending', 'unknown', 'attention')`;

/** A plan made in what is now the future was made by a clock that has since been set back: it counts as due. */
const isDue = `(due_at_ms <= @now OR planned_at_ms > @now + 60000)`;

const headsOfLanes = `
  SELECT * FROM operations AS head
  WHERE state IN ('waiting', 'unknown')
    AND NOT EXISTS (
      SELECT 1 FROM operations AS earlier
      WHERE earlier.lane = head.lane AND earlier.seq < head.seq AND earlier.state IN ${openStates}
    )`;

export function createOutboxStore(db: Database, clock: Clock): OutboxStore {
  const insert = db.prepare(`
    INSERT INTO operations
      (id, kind, lane, local_key, payload, state, staff_code, staff_name, created_at_ms, due_at_ms, planned_at_ms, wait_reason)
    VALUES (@id, 'registration', @lane, @lane, @payload, 'waiting', @staffCode, @staffName, @now, @now, @now, 'not-tried')
    RETURNING *`);
  const byId = db.prepare('SELECT * FROM operations WHERE id = @id');
  const byLocalKey = db.prepare('SELECT * FROM operations WHERE local_key = @key ORDER BY seq DESC LIMIT 1');
  const open = db.prepare(
    `SELECT * FROM operations WHERE state IN ${openStates} ORDER BY state = 'attention' DESC, seq`,
  );
  const openOfLane = db.prepare(`SELECT * FROM operations WHERE lane = @lane AND state IN ${openStates} ORDER BY seq`);
  const dueHeads = db.prepare(`${headsOfLanes} AND ${isDue} ORDER BY due_at_ms, seq LIMIT 200`);
  const nextDue = db.prepare(`SELECT MIN(due_at_ms) AS due FROM (${headsOfLanes})`);
  const claim = db.prepare(
    `UPDATE operations SET state = 'sending', attempts = attempts + 1 WHERE id = @id AND state = 'waiting'`,
  );
  const toApplied = db.prepare(`
    UPDATE operations
    SET state = 'applied', customer_id = @customerId, side_effects = @sideEffects, warnings = @warnings,
      settled_at_ms = @now, wait_reason = NULL, attention = NULL, service_code = NULL, service_message = '',
      trace_id = CASE WHEN @traceId = '' THEN trace_id ELSE @traceId END
    WHERE id = @id AND state = @from`);
  const toPlanned = db.prepare(`
    UPDATE operations
    SET state = @to, due_at_ms = @due, planned_at_ms = @now, wait_reason = @reason, attention = NULL,
      -- A try that ended before the claim (the look before, a read to verify) is a try too: back-off counts it.
      attempts = attempts + (state <> 'sending'),
      service_code = @code, service_message = @message,
      trace_id = CASE WHEN @traceId = '' THEN trace_id ELSE @traceId END
    WHERE id = @id AND state = @from`);
  const toAttention = db.prepare(`
    UPDATE operations
    SET state = 'attention', attention = @reason, wait_reason = NULL, service_code = @code, service_message = @message,
      existing_customer_id = @existingCustomerId,
      trace_id = CASE WHEN @traceId = '' THEN trace_id ELSE @traceId END
    WHERE id = @id AND state = @from`);
  const resolve = db.prepare(`
    UPDATE operations
    SET
      -- What may have reached the service is read before it is sent again, whoever asks for it.
      state = CASE
        WHEN @to = 'waiting' AND EXISTS (
          SELECT 1 FROM attempts WHERE operation_id = operations.id AND (verdict IS NULL OR verdict = 'unknown')
        ) THEN 'unknown'
        ELSE @to
      END,
      service_code = CASE WHEN @to = 'waiting' THEN NULL ELSE service_code END,
      service_message = CASE WHEN @to = 'waiting' THEN '' ELSE service_message END,
      attention = NULL, resolved_by = @by, resolution = @reason, customer_id = @customerId,
      payload = COALESCE(@payload, payload), due_at_ms = @now, planned_at_ms = @now,
      wait_reason = CASE WHEN @to = 'waiting' THEN 'not-tried' END,
      settled_at_ms = CASE WHEN @to = 'waiting' THEN NULL ELSE @now END
    WHERE id = @id AND state = 'attention'`);
  const sending = db.prepare(`SELECT id FROM operations WHERE state = 'sending'`);
  const makeDue = db.prepare(`
    UPDATE operations SET due_at_ms = @now, planned_at_ms = @now
    WHERE state IN ('waiting', 'unknown') AND (@reason IS NULL OR wait_reason = @reason)`);
  const renameLane = db.prepare('UPDATE operations SET lane = @to WHERE lane = @from');
  const appliedSince = db.prepare(`
    SELECT * FROM operations
    WHERE customer_id = @customerId AND state = 'applied' AND settled_at_ms >= @sinceMs ORDER BY seq`);
  const claimedCustomer = db.prepare(
    `SELECT 1 FROM operations WHERE customer_id = @customerId AND state = 'applied' AND id <> @exceptId`,
  );

  const one = (row: unknown): Operation | null => (row === undefined ? null : operationOf(row as OperationRow));
  const many = (rows: unknown[]): Operation[] => rows.map((row) => operationOf(row as OperationRow));

  const move: OutboxStore['move'] = (id, from, transition, traceId = '') => {
    const now = clock.now();
    const key = { id, from, traceId };
    switch (transition.to) {
      case 'applied':
        return (
          toApplied.run({
            ...key,
            now,
            customerId: transition.customerId,
            sideEffects: JSON.stringify(transition.sideEffects),
            warnings: JSON.stringify(transition.warnings),
          }).changes === 1
        );
      case 'waiting':
      case 'unknown':
        return (
          toPlanned.run({
            ...key,
            now,
            to: transition.to,
            due: now + transition.delayMs,
            reason: transition.to === 'waiting' ? transition.reason : 'answer-lost',
            code: transition.to === 'unknown' ? (transition.code ?? null) : null,
            message: transition.to === 'unknown' ? (transition.message ?? '') : '',
          }).changes === 1
        );
      case 'attention': {
        const { to: _to, ...why } = transition;
        return toAttention.run({ ...key, ...why }).changes === 1;
      }
    }
  };

  return {
    add: (operation) =>
      operationOf(
        insert.get({ ...operation, payload: JSON.stringify(operation.payload), now: clock.now() }) as OperationRow,
      ),
    find: (id) => one(byId.get({ id })),
    findByLocalKey: (key) => one(byLocalKey.get({ key })),
    open: () => many(open.all()),
    openOfLane: (lane) => many(openOfLane.all({ lane })),
    dueHeads: () => many(dueHeads.all({ now: clock.now() })),
    nextDueAtMs: () => (nextDue.get() as { readonly due: number | null }).due,
    claim: (id) => claim.run({ id }).changes === 1,
    move,
    resolve: (id, resolution) =>
      resolve.run({
        id,
        to: resolution.to,
        by: resolution.by,
        reason: resolution.to === 'discarded' ? resolution.reason : null,
        customerId: resolution.to === 'adopted' ? resolution.customerId : null,
        payload: resolution.to === 'waiting' && resolution.payload ? JSON.stringify(resolution.payload) : null,
        now: clock.now(),
      }).changes === 1,
    recoverSending: (inFlight) => {
      const lost = (sending.all() as { readonly id: string }[]).filter(({ id }) => !inFlight.has(id));
      for (const { id } of lost) move(id, 'sending', { to: 'unknown', delayMs: 0 });
      return lost.length;
    },
    makeDue: (reason) => {
      makeDue.run({ now: clock.now(), reason: reason ?? null });
    },
    renameLane: (from, to) => {
      renameLane.run({ from, to });
    },
    warningsSince: (customerId, sinceMs) =>
      many(appliedSince.all({ customerId, sinceMs })).flatMap(({ warnings }) => warnings),
    isClaimedCustomer: (customerId, exceptId) => claimedCustomer.get({ customerId, exceptId }) !== undefined,
  };
}
