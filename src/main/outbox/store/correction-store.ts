import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/database.ts';

/** What operations said before somebody corrected them. */
export type CorrectionStore = {
  readonly keep: (correction: {
    readonly operationId: string;
    readonly by: { readonly code: string; readonly name: string };
    /** The work as it was shown until then; `null` if nobody could read it. */
    readonly before: unknown;
  }) => void;
  /** The first one first. */
  readonly of: (operationId: string) => readonly Correction[];
};

export type Correction = {
  readonly atMs: number;
  readonly staffCode: string;
  readonly staffName: string;
  readonly before: unknown;
};

type CorrectionRow = {
  readonly at_ms: number;
  readonly staff_code: string;
  readonly staff_name: string;
  readonly before: string | null;
};

export function createCorrectionStore(db: Database, clock: Clock): CorrectionStore {
  const insert = db.prepare(`
    INSERT INTO corrections (operation_id, at_ms, staff_code, staff_name, before)
    VALUES (@operationId, @now, @staffCode, @staffName, @before)`);
  const ofOperation = db.prepare('SELECT * FROM corrections WHERE operation_id = @operationId ORDER BY id');
  return {
    keep: ({ operationId, by, before }) => {
      insert.run({
        operationId,
        now: clock.now(),
        staffCode: by.code,
        staffName: by.name,
        before: before === null ? null : JSON.stringify(before),
      });
    },
    of: (operationId) =>
      (ofOperation.all({ operationId }) as CorrectionRow[]).map((row) => ({
        atMs: row.at_ms,
        staffCode: row.staff_code,
        staffName: row.staff_name,
        before: row.before === null ? null : (JSON.parse(row.before) as unknown),
      })),
  };
}
