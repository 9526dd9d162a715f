import type { ServiceWarning } from '#contract/customer.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { type OperationRow, operationOf } from './operation-row.ts';
import type { NewOperation, Operation, Transition } from './operation.ts';

/** Where operations are kept. Every method is one committed transaction, or part of the caller's. */
export type OutboxStore = {
  readonly add: (operation: NewOperation) => Operation;
  readonly find: (id: string) => Operation | null;
  /** The service's id of a customer born on this till under a local key; `null` while there is none. */
  readonly customerIdOf: (localKey: string) => number | null;
  readonly openOfLane: (lane: string) => readonly Operation[];
  /** Operations that are due and first in each of their lanes, none of which has one on its way. Soonest due first. */
  readonly dueHeads: (options: {
    readonly limit: number;
    readonly exceptKinds: readonly string[];
  }) => readonly Operation[];
  /** Is it first in each of its lanes, and is no other of them on its way? */
  readonly isHead: (id: string) => boolean;
  /** When the next of them falls due, in epoch milliseconds. */
  readonly nextDueAtMs: () => number | null;
  /** `waiting` → `sending` by compare-and-swap: false when somebody else was first. */
  readonly claim: (id: string) => boolean;
  /** Moves a `from` operation on; false when it is no longer `from`. */
  readonly move: (id: string, from: Operation['state'], transition: Transition, traceId?: string) => boolean;
  readonly keepPicture: (id: string, picture: unknown) => void;
  /** What is left of an operation that was taken in part. */
  readonly keepPayload: (id: string, payload: unknown) => void;
  /** What staff must see once it is applied. */
  readonly keepWarnings: (id: string, warnings: readonly ServiceWarning[]) => void;
  /** Stands in these lanes too. */
  readonly joinLanes: (id: string, lanes: readonly string[]) => void;
  /** What a person decided about an operation in attention; false when it is there no more. */
  readonly resolve: (id: string, resolution: Resolution) => boolean;
  /** Discards an operation that has not left: what it hung on was discarded. */
  readonly giveUp: (id: string, decision: { readonly by: string; readonly reason: string }) => void;
  /** Ends an operation of which nothing has left; false when something may have, or it is ended. */
  readonly takeBack: (id: string, by: string) => boolean;
  /** `sending` rows that nobody works on: their answer was lost with the process. */
  readonly recoverSending: (inFlight: ReadonlySet<string>) => number;
  /** Makes waiting and unknown operations due at once, those that wait for one reason or all. */
  readonly makeDue: (reason?: Operation['waitReason']) => void;
  readonly renameLane: (from: string, to: string) => void;
  /** What the service said to this customer's operations that were applied since then, in epoch milliseconds. */
  readonly warningsSince: (customerId: number, sinceMs: number) => readonly ServiceWarning[];
  /** Has another registration already been found to be this customer? */
  readonly isRegisteredAs: (customerId: number, exceptId: string) => boolean;
};

export type Resolution =
  /** The same again, or as a person corrected it. */
  | { readonly to: 'waiting'; readonly by: string; readonly payload?: unknown; readonly title?: string }
  | { readonly to: 'adopted'; readonly by: string; readonly customerId: number }
  | { readonly to: 'discarded'; readonly by: string; readonly reason: string };

/** A plan made in what is now the future was made by a clock that has since been set back: it counts as due. */
const isDue = `(due_at_ms <= @now OR planned_at_ms > @now + 60000)`;

/** `mayHaveArrived` of one of its tries, in SQL. */
const mayHaveArrived = `EXISTS (
  SELECT 1 FROM attempts WHERE operation_id = operations.id AND (verdict IS NULL OR verdict IN ('unknown', 'conflict'))
)`;

const isFirst = `NOT EXISTS (
  SELECT 1
  FROM open_lanes AS own
  JOIN open_lanes AS others ON others.lane = own.lane AND others.seq <> own.seq
  JOIN operations AS other ON other.seq = others.seq
  WHERE own.seq = head.seq AND (others.seq < own.seq OR other.state = 'sending')
)`;

/** In order of being due, by the index of that name; a lane is looked up only for those that come up. */
const headsOfLanes = `
  SELECT * FROM operations AS head INDEXED BY operations_due
  WHERE state IN ('waiting', 'unknown') AND ${isFirst}`;

export function createOutboxStore(db: Database, clock: Clock): OutboxStore {
  const insert = db.prepare(`
    INSERT INTO operations
      (id, kind, lane, local_key, title, payload, state, staff_code, staff_name, created_at_ms, due_at_ms,
        planned_at_ms, wait_reason)
    VALUES (@id, @kind, @lane, @lane, @title, @payload, 'waiting', @staffCode, @staffName, @now, @now, @now, 'not-tried')
    RETURNING *`);
  const insertLane = db.prepare('INSERT OR IGNORE INTO open_lanes (lane, seq) VALUES (@lane, @seq)');
  const byId = db.prepare('SELECT * FROM operations WHERE id = @id');
  const namedCustomer = db.prepare(`
    SELECT customer_id FROM operations
    WHERE local_key = @key AND customer_id IS NOT NULL ORDER BY seq DESC LIMIT 1`);
  const openOfLane = db.prepare(`
    SELECT operations.* FROM open_lanes JOIN operations USING (seq)
    WHERE open_lanes.lane = @lane ORDER BY seq`);
  const dueHeads = db.prepare(`
    ${headsOfLanes}
    AND ${isDue} AND (state = 'unknown' OR kind NOT IN (SELECT value FROM json_each(@exceptKinds)))
    ORDER BY due_at_ms, seq LIMIT @limit`);
  const isHead = db.prepare(`SELECT 1 FROM operations AS head WHERE id = @id AND ${isFirst}`);
  const nextDue = db.prepare(`${headsOfLanes} ORDER BY due_at_ms, seq LIMIT 1`);
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
        WHEN @to = 'waiting' AND ${mayHaveArrived} THEN 'unknown'
        ELSE @to
      END,
      service_code = CASE WHEN @to = 'waiting' THEN NULL ELSE service_code END,
      service_message = CASE WHEN @to = 'waiting' THEN '' ELSE service_message END,
      attention = NULL, resolved_by = @by, resolution = @reason, customer_id = @customerId,
      payload = COALESCE(@payload, payload), title = COALESCE(@title, title), due_at_ms = @now, planned_at_ms = @now,
      wait_reason = CASE WHEN @to = 'waiting' THEN 'not-tried' END,
      settled_at_ms = CASE WHEN @to = 'waiting' THEN NULL ELSE @now END
    WHERE id = @id AND state = 'attention'`);
  const giveUp = db.prepare(`
    UPDATE operations
    SET state = 'discarded', attention = NULL, wait_reason = NULL, resolved_by = @by, resolution = @reason,
      settled_at_ms = @now
    WHERE id = @id AND state IN ('waiting', 'attention')`);
  const takeBack = db.prepare(`
    UPDATE operations
    SET state = 'discarded', wait_reason = NULL, resolved_by = @by, resolution = '', settled_at_ms = @now
    WHERE id = @id AND state = 'waiting' AND NOT ${mayHaveArrived}`);
  const sending = db.prepare(`SELECT id FROM operations WHERE state = 'sending'`);
  const makeDue = db.prepare(`
    UPDATE operations SET due_at_ms = @now, planned_at_ms = @now
    WHERE state IN ('waiting', 'unknown') AND (@reason IS NULL OR wait_reason = @reason)`);
  const keepPicture = db.prepare('UPDATE operations SET picture = @picture WHERE id = @id');
  const keepPayload = db.prepare('UPDATE operations SET payload = @payload WHERE id = @id');
  const keepWarnings = db.prepare('UPDATE operations SET warnings = @warnings WHERE id = @id');
  const joinLane = db.prepare(`
    INSERT OR IGNORE INTO open_lanes (lane, seq)
    SELECT @lane, seq FROM open_lanes WHERE seq = (SELECT seq FROM operations WHERE id = @id) LIMIT 1`);
  const renameLane = db.prepare('UPDATE operations SET lane = @to WHERE lane = @from');
  const joinLanes = db.prepare(
    'INSERT OR IGNORE INTO open_lanes (lane, seq) SELECT @to, seq FROM open_lanes WHERE lane = @from',
  );
  const leaveLane = db.prepare('DELETE FROM open_lanes WHERE lane = @from');
  const appliedSince = db.prepare(`
    SELECT * FROM operations
    WHERE customer_id = @customerId AND state = 'applied' AND settled_at_ms >= @sinceMs ORDER BY seq`);
  const registeredAs = db.prepare(`
    SELECT 1 FROM operations
    WHERE customer_id = @customerId AND kind = 'registration' AND state = 'applied' AND id <> @exceptId`);

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
    add: db.transaction(({ alsoLanes = [], ...operation }: NewOperation) => {
      const payload = JSON.stringify(operation.payload);
      const row = insert.get({ ...operation, payload, now: clock.now() }) as OperationRow;
      for (const lane of [operation.lane, ...alsoLanes]) insertLane.run({ lane, seq: row.seq });
      return operationOf(row);
    }),
    find: (id) => one(byId.get({ id })),
    customerIdOf: (key) =>
      (namedCustomer.get({ key }) as { readonly customer_id: number } | undefined)?.customer_id ?? null,
    openOfLane: (lane) => many(openOfLane.all({ lane })),
    dueHeads: ({ limit, exceptKinds }) =>
      many(dueHeads.all({ now: clock.now(), limit, exceptKinds: JSON.stringify(exceptKinds) })),
    isHead: (id) => isHead.get({ id }) !== undefined,
    nextDueAtMs: () => (nextDue.get() as OperationRow | undefined)?.due_at_ms ?? null,
    claim: (id) => claim.run({ id }).changes === 1,
    move,
    keepPicture: (id, picture) => {
      keepPicture.run({ id, picture: JSON.stringify(picture) });
    },
    keepPayload: (id, payload) => {
      keepPayload.run({ id, payload: JSON.stringify(payload) });
    },
    keepWarnings: (id, warnings) => {
      keepWarnings.run({ id, warnings: JSON.stringify(warnings) });
    },
    joinLanes: (id, lanes) => {
      for (const lane of lanes) joinLane.run({ id, lane });
    },
    resolve: (id, resolution) =>
      resolve.run({
        id,
        to: resolution.to,
        by: resolution.by,
        reason: resolution.to === 'discarded' ? resolution.reason : null,
        customerId: resolution.to === 'adopted' ? resolution.customerId : null,
        payload: resolution.to === 'waiting' && resolution.payload ? JSON.stringify(resolution.payload) : null,
        title: resolution.to === 'waiting' ? (resolution.title ?? null) : null,
        now: clock.now(),
      }).changes === 1,
    giveUp: (id, decision) => {
      giveUp.run({ ...decision, id, now: clock.now() });
    },
    takeBack: (id, by) => takeBack.run({ id, by, now: clock.now() }).changes === 1,
    recoverSending: (inFlight) => {
      const lost = (sending.all() as { readonly id: string }[]).filter(({ id }) => !inFlight.has(id));
      for (const { id } of lost) move(id, 'sending', { to: 'unknown', delayMs: 0 });
      return lost.length;
    },
    makeDue: (reason) => {
      makeDue.run({ now: clock.now(), reason: reason ?? null });
    },
    renameLane: db.transaction((from: string, to: string) => {
      if (from === to) return;
      renameLane.run({ from, to });
      joinLanes.run({ from, to });
      leaveLane.run({ from });
    }),
    warningsSince: (customerId, sinceMs) =>
      many(appliedSince.all({ customerId, sinceMs })).flatMap(({ warnings }) => warnings),
    isRegisteredAs: (customerId, exceptId) => registeredAs.get({ customerId, exceptId }) !== undefined,
  };
}
