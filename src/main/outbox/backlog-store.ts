import type { PendingState } from '#contract/customer.ts';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { type OperationRow, operationOf } from './operation-row.ts';
import type { Operation } from './operation.ts';

/** The outbox as a whole: counted and listed without reading every row, for there may be a hundred thousand. */
export type BacklogStore = {
  readonly counts: () => BacklogCounts;
  /** How far the open work on a customer is; the worst state of its lane wins. */
  readonly pendingOf: (lane: string) => PendingState;
  /** Some rows of a section, and how many there are. */
  readonly page: (
    section: OutboxSection,
    range: Range,
  ) => { readonly total: number; readonly rows: readonly Operation[] };
  /** Open operations of one kind, the oldest first. */
  readonly openOfKind: (kind: string) => readonly Operation[];
};

type Range = { readonly offset: number; readonly limit: number };

export type BacklogCounts = {
  readonly attention: number;
  readonly waiting: number;
  readonly sending: number;
  readonly unknown: number;
  readonly appliedLastMinute: number;
  /** When the oldest was made, in epoch milliseconds. */
  readonly oldestAtMs: number | null;
  /** Is one of them unknown, or kept waiting by a busy service? */
  readonly held: boolean;
};

const openStates = `('waiting', 'sending', 'unknown', 'attention')`;

/** An order of so many rows is not made anew more often than this while they keep changing. */
const orderLastsMs = 1000;

export function createBacklogStore(db: Database, clock: Clock): BacklogStore {
  const counts = db.prepare(`
    SELECT state, COUNT(*) AS count, MIN(created_at_ms) AS oldest
    FROM operations INDEXED BY operations_by_state WHERE state IN ${openStates} GROUP BY state`);
  const busy = db.prepare(`
    SELECT 1 FROM operations INDEXED BY operations_due
    WHERE state IN ('waiting', 'unknown') AND (state = 'unknown' OR wait_reason = 'busy') LIMIT 1`);
  const appliedSince = db
    .prepare(`SELECT COUNT(*) FROM operations WHERE settled_at_ms > @sinceMs AND state = 'applied'`)
    .pluck();
  const pending = db.prepare(`
    SELECT state FROM open_lanes JOIN operations USING (seq)
    WHERE open_lanes.lane = @lane
    ORDER BY CASE state WHEN 'attention' THEN 0 WHEN 'unknown' THEN 1 WHEN 'sending' THEN 2 ELSE 3 END LIMIT 1`);
  const orderOfOpen = db
    .prepare(`
    SELECT operations.seq FROM operations
    JOIN (SELECT lane, MIN(seq) AS first FROM open_lanes GROUP BY lane) AS customers USING (lane)
    WHERE state IN ('waiting', 'sending', 'unknown')
    ORDER BY customers.first, operations.seq`)
    .pluck();
  const orderOfAttention = db.prepare(`SELECT seq FROM operations WHERE state = 'attention' ORDER BY seq`).pluck();
  const orderOfDone = db
    .prepare(`SELECT seq FROM operations WHERE settled_at_ms >= @sinceMs ORDER BY settled_at_ms DESC, seq DESC`)
    .pluck();
  const bySeqs = db.prepare(`
    SELECT operations.* FROM json_each(@seqs) AS wanted JOIN operations ON operations.seq = wanted.value
    ORDER BY wanted.key`);
  const openOfKind = db.prepare(`SELECT * FROM operations WHERE state IN ${openStates} AND kind = @kind ORDER BY seq`);
  const changes = db.prepare('SELECT total_changes()').pluck();
  const many = (rows: unknown[]): Operation[] => rows.map((row) => operationOf(row as OperationRow));

  const orders: Readonly<Record<OutboxSection, () => readonly number[]>> = {
    attention: () => orderOfAttention.all() as number[],
    open: () => orderOfOpen.all() as number[],
    done: () => orderOfDone.all({ sinceMs: startOfDay(clock.now()) }) as number[],
  };
  const kept = new Map<OutboxSection, { seqs: readonly number[]; atMs: number; changes: unknown }>();
  const orderOf = (section: OutboxSection): readonly number[] => {
    const known = kept.get(section);
    const now = clock.now();
    const isFresh = known && (known.changes === changes.get() || Math.abs(now - known.atMs) < orderLastsMs);
    // A short order is made in no time, and nobody wants to see yesterday's of three.
    if (isFresh && (known.changes === changes.get() || known.seqs.length > 1000)) return known.seqs;
    const seqs = orders[section]();
    kept.set(section, { seqs, atMs: now, changes: changes.get() });
    return seqs;
  };

  return {
    counts: () => {
      const rows = counts.all() as { state: Operation['state']; count: number; oldest: number }[];
      const count = (state: Operation['state']) => rows.find((row) => row.state === state)?.count ?? 0;
      return {
        attention: count('attention'),
        waiting: count('waiting'),
        sending: count('sending'),
        unknown: count('unknown'),
        appliedLastMinute: appliedSince.get({ sinceMs: clock.now() - 60_000 }) as number,
        oldestAtMs: rows.length === 0 ? null : Math.min(...rows.map(({ oldest }) => oldest)),
        held: busy.get() !== undefined,
      };
    },
    pendingOf: (lane) => (pending.get({ lane }) as { state: PendingState } | undefined)?.state ?? null,
    page: (section, { offset, limit }) => {
      const order = orderOf(section);
      const seqs = JSON.stringify(order.slice(offset, offset + limit));
      return { total: order.length, rows: many(bySeqs.all({ seqs })) };
    },
    openOfKind: (kind) => many(openOfKind.all({ kind })),
  };
}

/** Midnight where the till stands. */
function startOfDay(nowMs: number): number {
  return new Date(nowMs).setHours(0, 0, 0, 0);
}
