import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/database.ts';
import { isIntact } from '../../db/operations/operation-digest.ts';
import type { DigestStore } from './digest-store.ts';
import type { HoldStore } from './hold-store.ts';
import { type OperationRow, operationsOf } from './operation-row.ts';
import type { Operation } from '../operation.ts';

/** What people decide about operations. */
export type DecisionStore = {
  /**
   * Carries out what a person decided about an operation in attention, or in the other state it names. False when it is
   * no longer in that state.
   */
  readonly resolve: (id: string, resolution: Resolution) => boolean;
  /** Discards an operation that waits or is in attention, because the one it depends on was discarded. */
  readonly giveUp: (id: string, decision: { readonly by: string; readonly reason: string }) => void;
  /** Ends an operation that nobody is sending, if it certainly was not applied. False for any other operation. */
  readonly takeBack: (id: string, by: string) => boolean;
  /**
   * Ends a refusal that a person has seen, if it certainly was not applied, with what was kept with it. False when the
   * operation is no longer in attention, or leaves a doubt.
   */
  readonly refuse: (id: string, by: string) => boolean;
  /** The operations that were kept with this one. */
  readonly followersOf: (id: string) => readonly Operation[];
  /** Is it certain that no try has changed anything at the service? */
  readonly isCertainlyUnapplied: (id: string) => boolean;
};

/** Who decided, and what. */
export type Resolution = { readonly by: string } & (
  | {
      /** Send the same again, or the version that a person corrected. */
      readonly to: 'waiting';
      /** A refused operation comes back, into its old place. */
      readonly from?: 'attention' | 'refused';
      readonly payload?: unknown;
      readonly title?: string;
      /** Who corrected it, and is its author from now on. */
      readonly author?: { readonly code: string; readonly name: string };
    }
  | { readonly to: 'adopted'; readonly customerId: number }
  | { readonly to: 'discarded'; readonly reason: string }
);

/** Defaults for what a decision does not change. */
const nothing = {
  from: 'attention',
  payload: null,
  title: null,
  customerId: null,
  reason: null,
  authorCode: null,
  authorName: null,
};

/** Is `isCertainlyUnsent` true of it? The same rule in SQL. */
const certainlyUnapplied = `read_first_since_ms IS NULL AND NOT EXISTS (
  SELECT 1 FROM attempts
  WHERE operation_id = operations.id
    AND (verdict IS NULL OR verdict NOT IN ('retry', 'pause', 'refused', 'attention')
      OR (verdict = 'attention' AND status IS NOT NULL))
)`;

export function createDecisionStore(
  db: Database,
  { clock, digests, holds }: { readonly clock: Clock; readonly digests: DigestStore; readonly holds: HoldStore },
): DecisionStore {
  const byId = db.prepare('SELECT * FROM operations WHERE id = @id');
  const resolve = db.prepare(`
    UPDATE operations
    SET
      -- What may have been applied is read before it is sent again, whoever asks for that.
      state = CASE
        WHEN @to = 'waiting' AND NOT (${certainlyUnapplied}) THEN 'unknown'
        ELSE @to
      END,
      service_code = CASE WHEN @to = 'waiting' THEN NULL ELSE service_code END,
      service_message = CASE WHEN @to = 'waiting' THEN '' ELSE service_message END,
      attention = NULL, resolved_by = @by, resolution = @reason, customer_id = @customerId,
      payload = COALESCE(@payload, payload), title = COALESCE(@title, title), due_at_ms = @now, planned_at_ms = @now,
      first_staff_code = CASE
        WHEN @authorCode <> staff_code THEN COALESCE(first_staff_code, staff_code)
        ELSE first_staff_code
      END,
      first_staff_name = CASE
        WHEN @authorCode <> staff_code THEN COALESCE(first_staff_name, staff_name)
        ELSE first_staff_name
      END,
      staff_code = COALESCE(@authorCode, staff_code), staff_name = COALESCE(@authorName, staff_name),
      wait_reason = CASE WHEN @to = 'waiting' THEN 'not-tried' END,
      settled_at_ms = CASE WHEN @to = 'waiting' THEN NULL ELSE @now END
    WHERE id = @id AND state = @from`);
  const returnToLane = db.prepare(`
    INSERT OR IGNORE INTO open_lanes (lane, seq)
    SELECT lane, seq FROM operations WHERE id = @id`);
  const giveUp = db.prepare(`
    UPDATE operations
    SET state = 'discarded', attention = NULL, wait_reason = NULL, resolved_by = @by, resolution = @reason,
      settled_at_ms = @now
    WHERE id = @id AND state IN ('waiting', 'attention')`);
  const takeBack = db.prepare(`
    UPDATE operations
    SET state = 'discarded', attention = NULL, wait_reason = NULL, resolved_by = @by, resolution = '',
      settled_at_ms = @now
    WHERE id = @id AND state IN ('waiting', 'attention', 'refused') AND ${certainlyUnapplied}`);
  const refuse = db.prepare(`
    UPDATE operations
    SET state = 'refused', attention = NULL, wait_reason = NULL, resolved_by = @by, settled_at_ms = @now
    WHERE id = @id AND state = 'attention' AND ${certainlyUnapplied}`);
  const refuseFollowers = db.prepare(`
    UPDATE operations
    SET state = 'refused', wait_reason = NULL, resolved_by = @by, settled_at_ms = @now
    WHERE follows = @id AND state = 'waiting' AND ${certainlyUnapplied}`);
  const followers = db.prepare('SELECT * FROM operations WHERE follows = @id ORDER BY seq');
  const unapplied = db.prepare(`SELECT 1 FROM operations WHERE id = @id AND ${certainlyUnapplied}`);

  return {
    resolve: (id, resolution) =>
      holds.around(id, () => {
        const { payload, author, ...decided } = { payload: undefined, author: undefined, ...resolution };
        const row = byId.get({ id }) as OperationRow | undefined;
        const changed = {
          ...(payload !== undefined && { payload: JSON.stringify(payload) }),
          ...(author && { authorCode: author.code, authorName: author.name }),
        };
        if (resolve.run({ ...nothing, ...decided, ...changed, id, now: clock.now() }).changes !== 1) return false;
        // Damaged bytes do not become right because somebody sends them again.
        if (payload !== undefined || (row && isIntact(row))) digests.renewDigest(id);
        if (decided.to === 'waiting') returnToLane.run({ id });
        return true;
      }),
    giveUp: (id, decision) => {
      holds.around(id, () => giveUp.run({ ...decision, id, now: clock.now() }));
    },
    takeBack: (id, by) => holds.around(id, () => takeBack.run({ id, by, now: clock.now() }).changes === 1),
    refuse: (id, by) =>
      holds.around(id, () => {
        const ending = { id, by, now: clock.now() };
        if (refuse.run(ending).changes !== 1) return false;
        refuseFollowers.run(ending);
        return true;
      }),
    followersOf: (id) => operationsOf(followers.all({ id })),
    isCertainlyUnapplied: (id) => unapplied.get({ id }) !== undefined,
  };
}
