import type { PendingState } from '#contract/customer.ts';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/database.ts';
import { isFirst } from './lane-order.ts';
import { type OperationRow, operationOf, operationsOf } from './operation-row.ts';
import type { Operation } from '../operation.ts';

/** The outbox as a whole, counted and listed without reading every row. There may be a hundred thousand rows. */
export type BacklogStore = {
  readonly counts: () => BacklogCounts;
  /** How far the open work on a customer is; the worst state of its lane wins. */
  readonly pendingOf: (lane: string) => PendingState;
  /** Is any operation unknown, or kept waiting by a busy service? When none is, this looks at many rows. */
  readonly isHeldUp: () => boolean;
  /** Some rows of a section, and how many rows the section has. */
  readonly page: (section: OutboxSection, range: Range) => BacklogPage;
  /** Does it wait for a person, because it is in attention or depends on an operation that is? */
  readonly isHeldByPerson: (operation: Pick<Operation, 'seq'>) => boolean;
  /** Open operations of one kind, the oldest first. */
  readonly openOfKind: (kind: string) => readonly Operation[];
};

type Range = { readonly offset: number; readonly limit: number };

export type BacklogPage = {
  readonly total: number;
  readonly rows: readonly (Operation & {
    /** Does another operation of one of its lanes hold it? */
    readonly held: boolean;
  })[];
  /** False when a long order is a moment old. Then ask again a little later, when it may be rebuilt. */
  readonly current: boolean;
};

export type BacklogCounts = {
  readonly attention: number;
  readonly waiting: number;
  readonly sending: number;
  readonly unknown: number;
  /** Of the waiting and unknown: those that a person has to free. */
  readonly heldByPerson: number;
  readonly appliedLastMinute: number;
  /** When the oldest was made, in epoch milliseconds. */
  readonly oldestAtMs: number | null;
};

const openStates = `('waiting', 'sending', 'unknown', 'attention')`;

/** While an order longer than this keeps changing, it is rebuilt at most once in so many milliseconds. */
const longOrder = 1000;
const orderLastsMs = 1000;

export function createBacklogStore(db: Database, clock: Clock): BacklogStore {
  const counts = db.prepare(`
    SELECT state, COUNT(*) AS count, MIN(created_at_ms) AS oldest
    FROM operations INDEXED BY operations_by_state WHERE state IN ${openStates} GROUP BY state`);
  // Writes that a busy service has sent away are due last. Reading from that end meets them first.
  const heldUp = db.prepare(`
    SELECT 1 FROM operations INDEXED BY operations_due
    WHERE state IN ('waiting', 'unknown') AND (state = 'unknown' OR wait_reason = 'busy')
    ORDER BY due_at_ms DESC LIMIT 1`);
  const appliedSince = db
    .prepare(`SELECT COUNT(*) FROM operations WHERE settled_at_ms > @sinceMs AND state = 'applied'`)
    .pluck();
  const pending = db.prepare(`
    SELECT state FROM open_lanes JOIN operations USING (seq)
    WHERE open_lanes.lane = @lane
    ORDER BY CASE state WHEN 'attention' THEN 0 WHEN 'unknown' THEN 1 WHEN 'sending' THEN 2 ELSE 3 END LIMIT 1`);
  // Lane by lane from one small table, as one text. Sorting every row by its customer's first takes five times as long.
  const openByLane = db
    .prepare(`
    SELECT COALESCE(group_concat(seqs), '')
    FROM (
      SELECT group_concat(seq ORDER BY seq) AS seqs FROM open_lanes GROUP BY lane ORDER BY MIN(seq)
    )`)
    .pluck();
  const orderOfAttention = db.prepare(`SELECT seq FROM operations WHERE state = 'attention' ORDER BY seq`).pluck();
  const orderOfDone = db
    .prepare(`SELECT seq FROM operations WHERE settled_at_ms >= @sinceMs ORDER BY settled_at_ms DESC, seq DESC`)
    .pluck();
  const bySeqs = db.prepare(`
    SELECT
      head.*,
      head.state IN ('waiting', 'unknown') AND NOT ${isFirst} AS held
    FROM json_each(@seqs) AS wanted
    JOIN operations AS head ON head.seq = wanted.value
    ORDER BY wanted.key`);
  const openOfKind = db.prepare(`SELECT * FROM operations WHERE state IN ${openStates} AND kind = @kind ORDER BY seq`);
  const heldByPerson = db.prepare('SELECT 1 FROM open_lanes WHERE seq = @seq AND for_person = 1 LIMIT 1');
  const allHeldByPerson = db
    .prepare(`
    SELECT COUNT(DISTINCT seq) FROM open_lanes JOIN operations USING (seq)
    WHERE for_person = 1 AND state IN ('waiting', 'unknown')`)
    .pluck();
  const changes = db.prepare('SELECT total_changes()').pluck();

  const attentionInOrder = () => orderOfAttention.all() as number[];
  const orders: Readonly<Record<OutboxSection, () => readonly number[]>> = {
    attention: attentionInOrder,
    open: () => {
      const inOrder = JSON.parse(`[${String(openByLane.get())}]`) as number[];
      const ofPeople = new Set(attentionInOrder());
      // A group stands in several lanes. It is listed once, in the first place it comes up.
      return [...new Set(inOrder)].filter((seq) => !ofPeople.has(seq));
    },
    done: () => orderOfDone.all({ sinceMs: startOfDay(clock.now()) }) as number[],
  };
  const kept = new Map<OutboxSection, { seqs: readonly number[]; atMs: number; changes: unknown; day: number }>();
  const orderOf = (section: OutboxSection): { readonly seqs: readonly number[]; readonly current: boolean } => {
    const known = kept.get(section);
    const now = clock.now();
    const version = { changes: changes.get(), day: startOfDay(now) };
    const isCurrent = known?.changes === version.changes && known?.day === version.day;
    if (known && isCurrent) return { seqs: known.seqs, current: true };
    if (known && known.seqs.length > longOrder && Math.abs(now - known.atMs) < orderLastsMs) {
      return { seqs: known.seqs, current: false };
    }
    const seqs = orders[section]();
    kept.set(section, { ...version, seqs, atMs: now });
    return { seqs, current: true };
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
        heldByPerson: allHeldByPerson.get() as number,
        appliedLastMinute: appliedSince.get({ sinceMs: clock.now() - 60_000 }) as number,
        oldestAtMs: rows.length === 0 ? null : Math.min(...rows.map(({ oldest }) => oldest)),
      };
    },
    isHeldUp: () => heldUp.get() !== undefined,
    pendingOf: (lane) => (pending.get({ lane }) as { state: PendingState } | undefined)?.state ?? null,
    page: (section, { offset, limit }) => {
      const { seqs, current } = orderOf(section);
      const rows = bySeqs.all({ seqs: JSON.stringify(seqs.slice(offset, offset + limit)) });
      return { total: seqs.length, rows: rows.map(pageRow), current };
    },
    isHeldByPerson: ({ seq }) => heldByPerson.get({ seq }) !== undefined,
    openOfKind: (kind) => operationsOf(openOfKind.all({ kind })),
  };
}

function pageRow(row: unknown): BacklogPage['rows'][number] {
  const { held, ...kept } = row as OperationRow & { readonly held: 0 | 1 };
  return { ...operationOf(kept), held: held === 1 };
}

/** Midnight in the till's own time zone. */
function startOfDay(nowMs: number): number {
  return new Date(nowMs).setHours(0, 0, 0, 0);
}
