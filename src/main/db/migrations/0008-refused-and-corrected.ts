import type { Database } from '../database.ts';
import type { Migration } from '../migrate.ts';

/**
 * A write that was refused while its person waited, and seen by them, has ended as `refused`. Whoever corrects a write
 * becomes its author beside the first, and what it said before is kept.
 */
export const refusedAndCorrected: Migration = {
  version: 8,
  name: 'refused-and-corrected',
  up: (db) => {
    allowRefused(db);
    db.exec(`
      -- The operation it was kept with, in one step: it stands and falls with that one.
      ALTER TABLE operations ADD COLUMN follows TEXT;
      -- Who made it first, once somebody else has corrected it.
      ALTER TABLE operations ADD COLUMN first_staff_code TEXT;
      ALTER TABLE operations ADD COLUMN first_staff_name TEXT;
      CREATE INDEX operations_that_follow ON operations (follows) WHERE follows IS NOT NULL;

      CREATE TABLE corrections (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        operation_id TEXT NOT NULL REFERENCES operations (id),
        at_ms INTEGER NOT NULL,
        staff_code TEXT NOT NULL,
        staff_name TEXT NOT NULL,
        -- What a person had asked for until then, as it is shown: never the bytes of a picture. NULL if nobody can read it.
        before TEXT CHECK (before IS NULL OR json_valid(before))
      ) STRICT;
      CREATE INDEX corrections_by_operation ON corrections (operation_id, id);
    `);
  },
};

const ends = `'discarded', 'adopted')`;
const endsWithRefused = `'discarded', 'adopted', 'refused')`;

/**
 * SQLite cannot change a CHECK, so the table is made anew from its own text, with its indexes and triggers. Columns that
 * other migrations have added come along ("Making Other Kinds Of Table Schema Changes").
 */
function allowRefused(db: Database): void {
  const parts = db
    .prepare(`SELECT type, sql FROM sqlite_schema WHERE tbl_name = 'operations' AND sql IS NOT NULL`)
    .all() as { readonly type: string; readonly sql: string }[];
  const table = parts.find(({ type }) => type === 'table')?.sql ?? '';
  const made = db.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'operations'`).pluck().get();
  db.exec(table.replace('operations', 'operations_anew').replace(ends, endsWithRefused));
  db.exec(`
    INSERT INTO operations_anew SELECT * FROM operations;
    DROP TABLE operations;
    ALTER TABLE operations_anew RENAME TO operations;
  `);
  for (const { type, sql } of parts) {
    if (type !== 'table') db.exec(sql.replaceAll(ends, endsWithRefused));
  }
  // A number is never given twice, not even that of a row which only salvage remembers.
  if (made === undefined) return;
  db.prepare(`DELETE FROM sqlite_sequence WHERE name = 'operations'`).run();
  db.prepare(`INSERT INTO sqlite_sequence (name, seq) VALUES ('operations', @made)`).run({ made });
}
