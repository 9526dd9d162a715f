import type { ServiceWarning } from '#contract/customer.ts';
import type { WorkKind } from '#contract/drafts/work.ts';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/database.ts';
import { type DecisionStore, createDecisionStore } from './decision-store.ts';
import { type DigestStore, createDigestStore } from './digest-store.ts';
import { type HoldPorts, type HoldStore, type ReachOf, createHoldStore } from './hold-store.ts';
import { type LaneStore, createLaneStore } from './lane-store.ts';
import { type OperationRow, operationOf, operationsOf } from './operation-row.ts';
import type { NewOperation, Operation, Transition } from '../operation.ts';
import { reachesEverything } from '../reach.ts';

/** Where operations are kept. Every method is one committed transaction, or a part of the caller's. */
export type OutboxStore = LaneStore &
  DecisionStore &
  Pick<DigestStore, 'setAsideUnreadable'> &
  Pick<HoldStore, 'refreshHolds' | 'dependentsOf' | 'holderOf' | 'isTooLate' | 'isOvertaken'> & {
    readonly add: (operation: NewOperation) => Operation;
    readonly find: (id: string) => Operation | null;
    /** The service's id of a customer born on this till, by their local key; `null` while there is none. */
    readonly customerIdOf: (localKey: string) => number | null;
    /** `waiting`, or `unknown` once it was read → `sending` by compare-and-swap. False when somebody else was first. */
    readonly claim: (id: string) => boolean;
    /** Moves an operation on from the state `from`. False when it is no longer in that state. */
    readonly move: (id: string, from: Operation['state'], transition: Transition, traceId?: string) => boolean;
    readonly keepPicture: (id: string, picture: unknown) => void;
    readonly forgetPicture: (id: string) => void;
    /** Keeps the rest after the service took a part of the operation. */
    readonly keepPayload: (id: string, payload: unknown) => void;
    /** Keeps what staff must see once it is applied. */
    readonly keepWarnings: (id: string, warnings: readonly ServiceWarning[]) => void;
    /** Makes `sending` rows that nobody works on `unknown`, because their answer was lost. Says how many. */
    readonly recoverSending: (inFlight: ReadonlySet<string>) => number;
    /** Makes waiting and unknown operations due at once: all of them, or those that wait for one reason. */
    readonly makeDue: (reason?: Operation['waitReason']) => void;
    /**
     * Marks everything unfinished, because the data may be older than what was sent. Each is read before it is sent, and
     * is `unknown` until then, unless a person has to decide about it.
     */
    readonly readAllBeforeSending: () => void;
    /** What the service said about this customer's writes that were applied since `sinceMs` (epoch milliseconds). */
    readonly warningsSince: (customerId: number, sinceMs: number) => readonly ServiceWarning[];
    /** What was made on this till before it for the same customer, the oldest first; applied to them, or made in its lane. */
    readonly madeBefore: (operation: Pick<Operation, 'seq' | 'firstLane'>, customerId: number) => readonly Operation[];
    /** Has another operation of this kind been applied to this customer? */
    readonly hasApplied: (what: {
      readonly kind: WorkKind;
      readonly customerId: number;
      readonly exceptId: string;
    }) => boolean;
  };

/** How operations are split. Left out, each is of one piece. */
type Splitting = Pick<HoldPorts, 'splitOf'> & { readonly newId: () => string };

/** @param reachOf what operations touch. Left out, each touches everything, and holds all that come later */
export function createOutboxStore(
  db: Database,
  clock: Clock,
  reachOf: ReachOf = () => reachesEverything,
  splitting: Splitting | null = null,
): OutboxStore {
  const insert = db.prepare(`
    INSERT INTO operations
      (id, kind, lane, local_key, title, payload, state, staff_code, staff_name, created_at_ms, due_at_ms,
        planned_at_ms, wait_reason, follows, read_first_since_ms)
    VALUES (@id, @kind, @lane, @firstLane, @title, @payload, 'waiting', @staffCode, @staffName, @createdAtMs, @now, @now,
      'not-tried', @follows, @readFirstSinceMs)
    RETURNING *`);
  const insertLane = db.prepare('INSERT OR IGNORE INTO open_lanes (lane, seq) VALUES (@lane, @seq)');
  const byId = db.prepare('SELECT * FROM operations WHERE id = @id');
  const namedCustomer = db.prepare(`
    SELECT customer_id FROM operations
    WHERE local_key = @key AND customer_id IS NOT NULL ORDER BY seq DESC LIMIT 1`);
  const claim = db.prepare(
    `UPDATE operations
    SET state = 'sending', attempts = attempts + 1, read_first_since_ms = NULL
    WHERE id = @id AND state IN ('waiting', 'unknown')`,
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
      -- A look or a reading before the claim is a try too, so back-off counts it.
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
  const sending = db.prepare(`SELECT id FROM operations WHERE state = 'sending'`);
  const makeDue = db.prepare(`
    UPDATE operations SET due_at_ms = @now, planned_at_ms = @now
    WHERE state IN ('waiting', 'unknown') AND (@reason IS NULL OR wait_reason = @reason)`);
  const readAll = db.prepare(`
    UPDATE operations
    SET state = 'unknown', wait_reason = 'answer-lost', due_at_ms = @now, planned_at_ms = @now
    WHERE state IN ('waiting', 'sending', 'unknown')`);
  const mark = db.prepare(`
    UPDATE operations SET read_first_since_ms = @now
    WHERE state IN ('waiting', 'sending', 'unknown', 'attention', 'refused')`);
  const digests = createDigestStore(db);
  const insertNew = ({ alsoLanes = [], ...operation }: NewOperation): void => {
    const now = clock.now();
    const usual = { firstLane: operation.lane, follows: null, createdAtMs: now, readFirstSinceMs: null };
    const payload = JSON.stringify(operation.payload);
    const row = insert.get({ ...usual, ...operation, payload, now }) as OperationRow;
    for (const lane of [operation.lane, ...alsoLanes]) insertLane.run({ lane, seq: row.seq });
    digests.renewDigest(operation.id);
  };
  const splitOff: HoldPorts['splitOff'] = (operation, { free, rest }, lanes) => {
    if (!splitting) return;
    const id = splitting.newId();
    const { kind, lane, firstLane, title, staffCode, staffName, createdAtMs } = operation;
    const author = { staffCode, staffName, createdAtMs };
    // What may have been sent with the rest may be there.
    const readFirstSinceMs = decisions.isCertainlyUnapplied(operation.id) ? null : clock.now();
    insertNew({ id, kind, lane, alsoLanes: lanes, firstLane, title, payload: free, readFirstSinceMs, ...author });
    keepRest.run({ id: operation.id, payload: JSON.stringify(rest), freeId: id });
    digests.renewDigest(operation.id);
  };
  const holds = createHoldStore(db, { reachOf, splitOf: splitting?.splitOf ?? (() => null), splitOff });
  const decisions = createDecisionStore(db, { clock, digests, holds });
  const keepRest = db.prepare(
    'UPDATE operations SET payload = @payload, follows = COALESCE(follows, @freeId) WHERE id = @id',
  );
  const keepPicture = db.prepare('UPDATE operations SET picture = @picture WHERE id = @id');
  const keepPayload = db.prepare('UPDATE operations SET payload = @payload WHERE id = @id');
  const keepWarnings = db.prepare('UPDATE operations SET warnings = @warnings WHERE id = @id');
  const appliedSince = db.prepare(`
    SELECT * FROM operations
    WHERE customer_id = @customerId AND state = 'applied' AND settled_at_ms >= @sinceMs ORDER BY seq`);
  const madeBefore = db.prepare(`
    SELECT * FROM operations
    WHERE seq < @seq AND (customer_id = @customerId OR local_key = @firstLane) ORDER BY seq`);
  const appliedOfKind = db.prepare(`
    SELECT 1 FROM operations
    WHERE customer_id = @customerId AND kind = @kind AND state = 'applied' AND id <> @exceptId`);

  const moved: OutboxStore['move'] = (id, from, transition, traceId = '') => {
    const now = clock.now();
    const key = { id, from, traceId };
    switch (transition.to) {
      case 'applied': {
        const [sideEffects, warnings] = [transition.sideEffects, transition.warnings].map((list) =>
          JSON.stringify(list),
        );
        const { customerId } = transition;
        return toApplied.run({ ...key, now, customerId, sideEffects, warnings }).changes === 1;
      }
      case 'waiting': {
        const { to, reason, delayMs } = transition;
        return toPlanned.run({ ...key, now, to, reason, due: now + delayMs, code: null, message: '' }).changes === 1;
      }
      case 'unknown': {
        const { to, delayMs, code = null, message = '' } = transition;
        const reason = 'answer-lost';
        return toPlanned.run({ ...key, now, to, reason, due: now + delayMs, code, message }).changes === 1;
      }
      case 'attention': {
        const { to: _to, ...why } = transition;
        return toAttention.run({ ...key, ...why }).changes === 1;
      }
    }
  };

  const move: OutboxStore['move'] = (id, ...transition) => holds.around(id, () => moved(id, ...transition));

  return {
    ...createLaneStore(db, { clock, holds }),
    ...decisions,
    ...holds,
    setAsideUnreadable: digests.setAsideUnreadable,
    add: (operation) =>
      holds.around(operation.id, () => {
        insertNew(operation);
        return operationOf(byId.get({ id: operation.id }) as OperationRow);
      }),
    find: (id) => operationsOf([byId.get({ id })])[0] ?? null,
    customerIdOf: (key) =>
      (namedCustomer.get({ key }) as { readonly customer_id: number } | undefined)?.customer_id ?? null,
    claim: (id) => claim.run({ id }).changes === 1,
    move,
    forgetPicture: db.transaction((id: string) => {
      keepPicture.run({ id, picture: null });
      digests.renewDigest(id);
    }),
    keepPicture: db.transaction((id: string, picture: unknown) => {
      keepPicture.run({ id, picture: JSON.stringify(picture) });
      digests.renewDigest(id);
    }),
    keepPayload: (id, payload) =>
      holds.around(id, () => {
        keepPayload.run({ id, payload: JSON.stringify(payload) });
        digests.renewDigest(id);
      }),
    keepWarnings: (id, warnings) => {
      keepWarnings.run({ id, warnings: JSON.stringify(warnings) });
    },
    recoverSending: (inFlight) => {
      const lost = (sending.all() as { readonly id: string }[]).filter(({ id }) => !inFlight.has(id));
      for (const { id } of lost) move(id, 'sending', { to: 'unknown', delayMs: 0 });
      return lost.length;
    },
    makeDue: (reason) => {
      makeDue.run({ now: clock.now(), reason: reason ?? null });
    },
    readAllBeforeSending: db.transaction(() => {
      const now = clock.now();
      mark.run({ now });
      readAll.run({ now });
    }),
    warningsSince: (customerId, sinceMs) =>
      operationsOf(appliedSince.all({ customerId, sinceMs })).flatMap(({ warnings }) => warnings),
    madeBefore: ({ seq, firstLane }, customerId) => operationsOf(madeBefore.all({ seq, firstLane, customerId })),
    hasApplied: (what) => appliedOfKind.get(what) !== undefined,
  };
}
