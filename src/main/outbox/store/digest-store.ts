import { operationState } from '#contract/operation.ts';
import type { Database } from '../../db/database.ts';
import { digestOf, isIntact } from '../../db/operations/operation-digest.ts';
import type { OperationRow } from './operation-row.ts';

/** Each operation carries a digest of what a person asked for. Bytes that changed on the disk show by it. */
export type DigestStore = {
  /**
   * Puts every open operation that is not as the till wrote it before a person: its digest is wrong, it has a state that
   * nobody knows, or it stands in the lane of another customer. Says how many. Call it before anything is sent.
   */
  readonly setAsideUnreadable: () => number;
  /** Gives an operation the digest of what it says now. */
  readonly renewDigest: (id: string) => void;
};

/** Stands for the digest of a row that nobody can mend: whose customer it is about is not known for sure. */
const beyondRepair = 'unreadable';

/** There may be a hundred thousand, each with a long payload. */
const rowsAtATime = 1000;

const openStates: readonly string[] = ['waiting', 'sending', 'unknown', 'attention'];
const ended = JSON.stringify(operationState.options.filter((state) => !openStates.includes(state)));

export function createDigestStore(db: Database): DigestStore {
  const byId = db.prepare('SELECT * FROM operations WHERE id = @id');
  const keep = db.prepare(`UPDATE operations SET digest = @digest WHERE id = @id AND digest <> '${beyondRepair}'`);
  const open = db.prepare(`
    SELECT operations.*, EXISTS (SELECT 1 FROM open_lanes WHERE seq = operations.seq AND lane = operations.lane) AS in_lane
    FROM operations
    WHERE seq > @after AND state NOT IN (SELECT value FROM json_each(@ended))
    ORDER BY seq LIMIT ${rowsAtATime}`);
  const setAside = db.prepare(`
    UPDATE operations
    SET state = 'attention', attention = 'unreadable-row', wait_reason = NULL, digest = COALESCE(@digest, digest)
    WHERE seq = @seq AND NOT (state = 'attention' AND attention = 'unreadable-row')`);

  return {
    setAsideUnreadable: db.transaction(() => {
      let [count, after] = [0, 0];
      for (;;) {
        const rows = open.all({ ended, after }) as readonly (OperationRow & { readonly in_lane: 0 | 1 })[];
        for (const row of rows) {
          const isPlaced = row.in_lane === 1 && openStates.includes(row.state);
          if (isPlaced && isIntact(row)) continue;
          count += setAside.run({ seq: row.seq, digest: isPlaced ? null : beyondRepair }).changes;
        }
        if (rows.length < rowsAtATime) return count;
        after = rows.at(-1)?.seq ?? Infinity;
      }
    }),
    renewDigest: (id) => {
      const row = byId.get({ id }) as OperationRow | undefined;
      if (row) keep.run({ id, digest: digestOf(row) });
    },
  };
}
