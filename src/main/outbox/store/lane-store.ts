import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/database.ts';
import type { HoldStore } from './hold-store.ts';
import { isFirst } from './lane-order.ts';
import { type OperationRow, operationsOf } from './operation-row.ts';
import type { Operation } from '../operation.ts';

/**
 * All operations of one customer, in order. One operation may stand in the lanes of several customers. Who goes before
 * whom is said by `lane-order.ts`, who depends on whom by `../reach.ts`.
 */
export type LaneStore = {
  readonly openOfLane: (lane: string) => readonly Operation[];
  /** Operations that are due and that nothing in their lanes holds. Soonest first. */
  readonly dueHeads: (options: {
    readonly limit: number;
    readonly exceptKinds: readonly string[];
  }) => readonly Operation[];
  /** Does nothing in its lanes hold it? */
  readonly isHead: (id: string) => boolean;
  /** Is nothing else open in its lanes? */
  readonly isAlone: (id: string) => boolean;
  /** When the next first operation of a lane falls due, in epoch milliseconds. */
  readonly nextDueAtMs: () => number | null;
  /** Puts the operation into these lanes too. */
  readonly joinLanes: (id: string, lanes: readonly string[]) => void;
  readonly renameLane: (from: string, to: string) => void;
};

/** A plan that was made in the future counts as due: the clock has been set back since. */
const isDue = `(due_at_ms <= @now OR planned_at_ms > @now + 60000)`;

/** Sorted by due time, by the index of that name. A lane is looked up only for the rows that come up. */
const headsOfLanes = `
  SELECT * FROM operations AS head INDEXED BY operations_due
  WHERE state IN ('waiting', 'unknown') AND ${isFirst}`;

export function createLaneStore(
  db: Database,
  { clock, holds }: { readonly clock: Clock; readonly holds: HoldStore },
): LaneStore {
  const openOfLane = db.prepare(`
    SELECT operations.* FROM open_lanes JOIN operations USING (seq)
    WHERE open_lanes.lane = @lane ORDER BY seq`);
  const dueHeads = db.prepare(`
    ${headsOfLanes}
    AND ${isDue} AND (state = 'unknown' OR kind NOT IN (SELECT value FROM json_each(@exceptKinds)))
    ORDER BY due_at_ms, seq LIMIT @limit`);
  const isHead = db.prepare(`SELECT 1 FROM operations AS head WHERE id = @id AND ${isFirst}`);
  const beside = db.prepare(`
    SELECT 1
    FROM operations
    JOIN open_lanes AS own USING (seq)
    JOIN open_lanes AS others ON others.lane = own.lane AND others.seq <> own.seq
    WHERE operations.id = @id LIMIT 1`);
  const nextDue = db.prepare(`${headsOfLanes} ORDER BY due_at_ms, seq LIMIT 1`);
  const joinLane = db.prepare(`
    INSERT OR IGNORE INTO open_lanes (lane, seq)
    SELECT @lane, seq FROM open_lanes WHERE seq = (SELECT seq FROM operations WHERE id = @id) LIMIT 1`);
  const renameLane = db.prepare('UPDATE operations SET lane = @to WHERE lane = @from');
  const joinLanes = db.prepare(
    'INSERT OR IGNORE INTO open_lanes (lane, seq) SELECT @to, seq FROM open_lanes WHERE lane = @from',
  );
  const leaveLane = db.prepare('DELETE FROM open_lanes WHERE lane = @from');

  return {
    openOfLane: (lane) => operationsOf(openOfLane.all({ lane })),
    dueHeads: ({ limit, exceptKinds }) =>
      operationsOf(dueHeads.all({ now: clock.now(), limit, exceptKinds: JSON.stringify(exceptKinds) })),
    isHead: (id) => isHead.get({ id }) !== undefined,
    isAlone: (id) => beside.get({ id }) === undefined,
    nextDueAtMs: () => (nextDue.get() as OperationRow | undefined)?.due_at_ms ?? null,
    joinLanes: (id, lanes) =>
      holds.around(id, () => {
        for (const lane of lanes) joinLane.run({ id, lane });
      }),
    renameLane: db.transaction((from: string, to: string) => {
      if (from === to) return;
      renameLane.run({ from, to });
      joinLanes.run({ from, to });
      leaveLane.run({ from });
      holds.refreshLane(to);
    }),
  };
}
