import type { Database } from '../../db/database.ts';
import type { Operation } from '../operation.ts';
import {
  type Placed,
  type Reach,
  dependentsOf,
  dependsOn,
  mayHoldPart,
  overtakes,
  waitingForPerson,
} from '../reach.ts';
import { goesBefore } from './lane-order.ts';
import { type OperationRow, operationOf, operationsOf } from './operation-row.ts';

/** Says what an operation touches, as it is kept now. */
export type ReachOf = (operation: Pick<Operation, 'kind' | 'payload'>) => Reach;

/**
 * Which operations wait for a person (`open_lanes.for_person`): somebody has to decide about them, or about something
 * they depend on. All others pass them. What an operation touches is never kept. It is read from the operation anew
 * whenever something changes in a lane where a person has to decide.
 */
export type HoldStore = {
  /** Changes an operation, then says anew who waits for a person in its lanes. One transaction. */
  readonly around: <T>(id: string, change: () => T) => T;
  /** Says anew who waits for a person, in one lane or everywhere. */
  readonly refreshLane: (lane: string) => void;
  readonly refreshHolds: () => void;
  /** The open operations that depend on this one, in order. None once it has ended. */
  readonly dependentsOf: (operation: Pick<Operation, 'id'>) => readonly Operation[];
  /** The operation that has to go first now; `null` if nothing holds this one. */
  readonly holderOf: (operation: Pick<Operation, 'id' | 'seq'>) => Operation | null;
  /** May open work of the lane come to hold a part of a write, if not all of it? */
  readonly mayHoldPart: (lane: string, write: Pick<Operation, 'kind' | 'payload'>) => boolean;
  /** Was something newer applied that did not wait for this one, although it touches the same? */
  readonly isOvertaken: (operation: Operation) => boolean;
};

/** Some lanes, and all lanes that share an operation with one of those. */
const nearLanes = `
  WITH RECURSIVE near (lane) AS (
    SELECT value FROM json_each(@lanes)
    UNION
    SELECT beside.lane
    FROM near
    JOIN open_lanes AS here ON here.lane = near.lane
    JOIN open_lanes AS beside ON beside.seq = here.seq
  )`;

/** In the words of the index by state. */
const isInAttention = `(state IN ('waiting', 'sending', 'unknown', 'attention') AND state = 'attention')`;

type PlacedRow = OperationRow & { readonly lanes: string };

export function createHoldStore(db: Database, reachOf: ReachOf): HoldStore {
  const lanesOf = db
    .prepare('SELECT lane FROM open_lanes WHERE seq = (SELECT seq FROM operations WHERE id = @id)')
    .pluck();
  const personIsNear = db.prepare(`
    ${nearLanes}
    SELECT 1 FROM near JOIN open_lanes USING (lane) JOIN operations USING (seq)
    WHERE for_person = 1 OR state = 'attention' LIMIT 1`);
  const near = db.prepare(`
    ${nearLanes}
    SELECT operations.*, json_group_array(open_lanes.lane) AS lanes
    FROM near JOIN open_lanes USING (lane) JOIN operations USING (seq)
    GROUP BY operations.seq ORDER BY operations.seq`);
  const someoneDecides = db.prepare(`
    SELECT 1 FROM operations INDEXED BY operations_by_state WHERE ${isInAttention}
    UNION ALL
    SELECT 1 FROM open_lanes WHERE for_person = 1 LIMIT 1`);
  const decidedLanes = db
    .prepare(`
    SELECT lane FROM open_lanes WHERE for_person = 1
    UNION
    SELECT open_lanes.lane FROM operations JOIN open_lanes USING (seq) WHERE ${isInAttention}`)
    .pluck();
  const mark = db.prepare(
    'UPDATE open_lanes SET for_person = @forPerson WHERE seq = @seq AND for_person <> @forPerson',
  );
  const isMarked = db.prepare('SELECT 1 FROM open_lanes WHERE seq = @seq AND for_person = 1');
  const goesFirst = db.prepare(`
    SELECT * FROM operations
    WHERE seq = (
      SELECT others.seq
      FROM operations AS head
      JOIN open_lanes AS own ON own.seq = head.seq
      JOIN open_lanes AS others ON others.lane = own.lane AND others.seq <> own.seq
      JOIN operations AS other ON other.seq = others.seq
      WHERE head.seq = @seq AND ${goesBefore}
      ORDER BY other.state = 'sending' DESC, others.seq LIMIT 1
    )`);
  const appliedLater = db.prepare(`
    SELECT * FROM operations WHERE lane = @lane AND seq > @seq AND state = 'applied' ORDER BY seq`);

  const placedIn = (lanes: readonly string[]) =>
    (near.all({ lanes: JSON.stringify(lanes) }) as PlacedRow[]).map(({ lanes: all, ...row }): Operation & Placed => {
      const operation = operationOf(row);
      return { ...operation, lanes: JSON.parse(all) as string[], reach: reachOf(operation) };
    });
  const placedBeside = (id: string) => placedIn(lanesOf.all({ id }) as string[]);

  /** Answers every lane it has looked at. */
  const refresh = (lanes: readonly string[]): readonly string[] => {
    // Mostly nobody has to decide anything, and then no row is read.
    if (!someoneDecides.get() || !personIsNear.get({ lanes: JSON.stringify(lanes) })) return lanes;
    const placed = placedIn(lanes);
    const waiting = waitingForPerson(placed);
    for (const { seq } of placed) mark.run({ seq, forPerson: waiting.has(seq) ? 1 : 0 });
    return placed.flatMap((one) => one.lanes);
  };

  return {
    around: (id, change) =>
      db.transaction(() => {
        const lanes = lanesOf.all({ id }) as string[];
        const done = change();
        refresh([...new Set([...lanes, ...(lanesOf.all({ id }) as string[])])]);
        return done;
      })(),
    refreshLane: (lane) => void refresh([lane]),
    refreshHolds: db.transaction(() => {
      const seen = new Set<string>();
      for (const lane of decidedLanes.all() as string[]) {
        if (!seen.has(lane)) for (const one of refresh([lane])) seen.add(one);
      }
    }),
    dependentsOf: ({ id }) => {
      const beside = placedBeside(id);
      const first = beside.find((one) => one.id === id);
      return first ? dependentsOf(first, beside) : [];
    },
    holderOf: ({ id, seq }) => {
      if (!isMarked.get({ seq })) return operationsOf([goesFirst.get({ seq })])[0] ?? null;
      const beside = placedBeside(id);
      const waiting = waitingForPerson(beside);
      const own = beside.find((one) => one.id === id);
      return beside.find((one) => own && one.seq < own.seq && waiting.has(one.seq) && dependsOn(own, one)) ?? null;
    },
    mayHoldPart: (lane, write) => {
      const later = reachOf(write);
      return placedIn([lane]).some(({ reach }) => mayHoldPart(reach, later));
    },
    isOvertaken: (operation) => {
      const later = operationsOf(appliedLater.all({ lane: operation.lane, seq: operation.seq }));
      const earlier = reachOf(operation);
      return later.some((one) => overtakes(reachOf(one), earlier));
    },
  };
}
