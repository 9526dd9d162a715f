import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/database.ts';
import { isIntact } from '../../db/operations/operation-digest.ts';
import type { DigestStore } from './digest-store.ts';
import type { OperationRow } from './operation-row.ts';

/** What people decide about operations. */
export type DecisionStore = {
  /** Carries out what a person decided about an operation in attention. False when it is no longer in attention. */
  readonly resolve: (id: string, resolution: Resolution) => boolean;
  /** Discards an operation that waits or is in attention, because the one it depends on was discarded. */
  readonly giveUp: (id: string, decision: { readonly by: string; readonly reason: string }) => void;
  /** Ends a waiting operation if no try can have arrived. False for any other operation. */
  readonly takeBack: (id: string, by: string) => boolean;
};

/** Who decided, and what. */
export type Resolution = { readonly by: string } & (
  | {
      /** Send the same again, or the version that a person corrected. */
      readonly to: 'waiting';
      readonly payload?: unknown;
      readonly title?: string;
    }
  | { readonly to: 'adopted'; readonly customerId: number; readonly payload?: undefined }
  | { readonly to: 'discarded'; readonly reason: string; readonly payload?: undefined }
);

/** Defaults for what a decision does not change. */
const nothing = { payload: null, title: null, customerId: null, reason: null };

/** Is `mayHaveArrived` true of one of its tries? The same rule in SQL. */
const mayHaveArrived = `EXISTS (
  SELECT 1 FROM attempts WHERE operation_id = operations.id AND (verdict IS NULL OR verdict IN ('unknown', 'conflict'))
)`;

export function createDecisionStore(
  db: Database,
  { clock, digests }: { readonly clock: Clock; readonly digests: DigestStore },
): DecisionStore {
  const byId = db.prepare('SELECT * FROM operations WHERE id = @id');
  const resolve = db.prepare(`
    UPDATE operations
    SET
      -- If a try may have reached the service, it is read before it is sent again, whoever asks for that.
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

  return {
    resolve: db.transaction((id: string, { payload, ...decided }: Resolution) => {
      const row = byId.get({ id }) as OperationRow | undefined;
      const corrected = payload === undefined ? {} : { payload: JSON.stringify(payload) };
      if (resolve.run({ ...nothing, ...decided, ...corrected, id, now: clock.now() }).changes === 0) return false;
      // Damaged bytes do not become right because somebody sends them again.
      if (payload !== undefined || (row && isIntact(row))) digests.renewDigest(id);
      return true;
    }),
    giveUp: (id, decision) => {
      giveUp.run({ ...decision, id, now: clock.now() });
    },
    takeBack: (id, by) => takeBack.run({ id, by, now: clock.now() }).changes === 1,
  };
}
