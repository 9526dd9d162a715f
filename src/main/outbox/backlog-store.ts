import type { PendingState } from '#contract/customer.ts';
import type { Database } from '../db/database.ts';
import { type OperationRow, operationOf } from './operation-row.ts';
import type { Operation } from './operation.ts';

/** What is not ended, as a whole: counted and listed without reading every row. */
export type BacklogStore = {
  readonly counts: () => BacklogCounts;
  /** How far the open work on a customer is; the worst state of its lane wins. */
  readonly pendingOf: (lane: string) => PendingState;
  /** Customers in the order of their oldest open operation, and each one's operations in theirs. */
  readonly page: (range: { readonly offset: number; readonly limit: number }) => readonly Operation[];
  /** Everything in attention, the oldest first. */
  readonly attention: () => readonly Operation[];
  /** Open operations of one kind, the oldest first. */
  readonly openOfKind: (kind: string) => readonly Operation[];
  /** Those that ended since then, in epoch milliseconds, the latest first. */
  readonly endedSince: (sinceMs: number, limit: number) => readonly Operation[];
};

export type BacklogCounts = {
  readonly attention: number;
  readonly waiting: number;
  readonly sending: number;
  readonly unknown: number;
  /** When the oldest was made, in epoch milliseconds. */
  readonly oldestAtMs: number | null;
  /** Is one of them unknown, or kept waiting by a busy service? */
  readonly held: boolean;
};

const openStates = `('waiting', 'sending', 'unknown', 'attention')`;

export function createBacklogStore(db: Database): BacklogStore {
  const counts = db.prepare(`
    SELECT state, COUNT(*) AS count, MIN(created_at_ms) AS oldest
    FROM operations INDEXED BY operations_by_state WHERE state IN ${openStates} GROUP BY state`);
  const busy = db.prepare(`
    SELECT 1 FROM operations INDEXED BY operations_due
    WHERE state IN ('waiting', 'unknown') AND (state = 'unknown' OR wait_reason = 'busy') LIMIT 1`);
  const pending = db.prepare(`
    SELECT state FROM open_lanes JOIN operations USING (seq)
    WHERE open_lanes.lane = @lane
    ORDER BY CASE state WHEN 'attention' THEN 0 WHEN 'unknown' THEN 1 WHEN 'sending' THEN 2 ELSE 3 END LIMIT 1`);
  const page = db.prepare(`
    SELECT operations.* FROM operations
    JOIN (SELECT lane, MIN(seq) AS first FROM open_lanes GROUP BY lane) AS groups USING (lane)
    WHERE state IN ${openStates}
    ORDER BY groups.first, seq LIMIT @limit OFFSET @offset`);
  const attention = db.prepare(`SELECT * FROM operations WHERE state = 'attention' ORDER BY seq`);
  const openOfKind = db.prepare(`SELECT * FROM operations WHERE state IN ${openStates} AND kind = @kind ORDER BY seq`);
  const ended = db.prepare(`
    SELECT * FROM operations WHERE settled_at_ms >= @sinceMs ORDER BY settled_at_ms DESC, seq DESC LIMIT @limit`);
  const many = (rows: unknown[]): Operation[] => rows.map((row) => operationOf(row as OperationRow));

  return {
    counts: () => {
      const rows = counts.all() as { state: Operation['state']; count: number; oldest: number }[];
      const count = (state: Operation['state']) => rows.find((row) => row.state === state)?.count ?? 0;
      return {
        attention: count('attention'),
        waiting: count('waiting'),
        sending: count('sending'),
        unknown: count('unknown'),
        oldestAtMs: rows.length === 0 ? null : Math.min(...rows.map(({ oldest }) => oldest)),
        held: busy.get() !== undefined,
      };
    },
    pendingOf: (lane) => (pending.get({ lane }) as { state: PendingState } | undefined)?.state ?? null,
    page: (range) => many(page.all(range)),
    attention: () => many(attention.all()),
    openOfKind: (kind) => many(openOfKind.all({ kind })),
    endedSince: (sinceMs, limit) => many(ended.all({ sinceMs, limit })),
  };
}
